package kehou.timetable;

import java.util.List;
import kehou.kernel.PersonName;
import kehou.library.Subject;
import kehou.people.StaffMember;

/** A teacher of the school with the subjects in which turns are taken; without one, none are. */
public record RotaMember(StaffMember.Id staff, PersonName name, List<Subject> subjects) {
    /** In which subjects. */
    public record RotaSubjects(List<Subject> subjects) {}
}
