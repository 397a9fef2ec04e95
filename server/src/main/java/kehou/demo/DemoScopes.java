package kehou.demo;

import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;

/** In whose name the demonstration acts: as those who would do it. */
final class DemoScopes {
    private DemoScopes() {}

    static Scope bureau(int place, long account) {
        return new Scope(Role.BUREAU, place, account, Set.of(), Set.of(place), Set.of(), Purpose.DEMO, null);
    }

    static Scope school(int number) {
        return new Scope(Role.SCHOOL, number, 0, Set.of(number), Set.of(), Set.of(), Purpose.DEMO, null);
    }

    static Scope guardian(long account, int school, long pupil) {
        return new Scope(Role.GUARDIAN, 0, account, Set.of(school), Set.of(), Set.of(pupil), Purpose.DEMO, null);
    }

    static Scope teacher(long account, int school) {
        return new Scope(Role.TEACHER, school, account, Set.of(school), Set.of(), Set.of(), Purpose.DEMO, null);
    }
}
