package kehou.timetable;

import java.util.Set;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;

/** Which classes a child attends. Enrolment, above this module, knows and implements it. */
public interface ChildLessons {
    /** The classes in which the child has a confirmed place now. */
    Set<Offering.Id> of(Scope scope, Pupil.Id pupil);
}
