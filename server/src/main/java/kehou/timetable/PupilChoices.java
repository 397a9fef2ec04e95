package kehou.timetable;

import java.util.List;
import kehou.kernel.Scope;
import kehou.region.Term;

/** Which classes the same pupils attend. Enrolment, above this module, knows and implements it; nobody is named. */
public interface PupilChoices {
    /** Each pair of classes of the term that some pupil has places in, held or confirmed, once. */
    List<ChosenTogether> of(Scope scope, int school, Term.Id term);
}
