package kehou.timetable;

import java.util.Map;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import org.springframework.stereotype.Component;

/** What staff said about turns. */
@Component
class RotaWishes {
    Map<StaffMember.Id, RotaWish> of(Scope scope, int school) {
        return Map.of();
    }
}
