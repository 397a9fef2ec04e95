package kehou.timetable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.StaffKind;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which teachers of a school take turns, and in which subjects. */
@Component
public class RotaMembers {
    private final RotaMemberStore store;
    private final StaffList staff;

    RotaMembers(RotaMemberStore store, StaffList staff) {
        this.store = store;
        this.staff = staff;
    }

    /** Every teacher employed by the school, in the order of pinyin, those without a subject as well. */
    @Transactional(readOnly = true)
    public List<RotaMember> of(Scope scope, int school) {
        Map<StaffMember.Id, List<Subject>> subjects = store.of(scope, school);
        return staff.of(scope, school).stream()
                .filter(member -> member.kind() == StaffKind.TEACHER && !member.left())
                .map(member ->
                        new RotaMember(member.id(), member.name(), subjects.getOrDefault(member.id(), List.of())))
                .toList();
    }

    /** From now on the teacher takes turns in these subjects; in none, takes no turn. Turns planned before stay. */
    @Transactional
    public RotaMember put(Scope scope, StaffMember.Id id, List<Subject> subjects) {
        StaffMember member = staff.find(scope, id);
        if (member.left()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        List<Subject> sorted = subjects.stream().distinct().sorted().toList();
        store.put(scope, id, sorted);
        return new RotaMember(id, member.name(), sorted);
    }

    /** Who of a school's staff signs in with the scope's account. */
    Optional<StaffMember> own(Scope scope, int school) {
        return staff.of(scope, school).stream()
                .filter(member -> member.account() != null && member.account() == scope.account() && !member.left())
                .findFirst();
    }
}
