package kehou.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final long LI_NA = 101;
    private static final long WANG_LEI = 102;
    private static final Signal REMARK = signal(Signal.Type.REMARK, 5, 31L, List.of(LI_NA), Map.of("remark", 9L));
    private static final Signal ROLL =
            signal(Signal.Type.ROLL, 5, 31L, List.of(LI_NA, WANG_LEI), Map.of("session", 77L));

    @Test
    void a_family_hears_of_its_own_pupil_only() {
        assertThat(guardian(LI_NA).hears(REMARK)).isTrue();
        assertThat(guardian(WANG_LEI).hears(REMARK)).isFalse();
        assertThat(guardian(WANG_LEI).hears(ROLL)).isTrue();
    }

    @Test
    void what_a_family_reads_names_its_own_pupil_and_nobody_else() {
        List<LiveEvent> events = LiveEvent.of(ROLL, guardian(WANG_LEI).scope());
        assertThat(events).containsExactly(new LiveEvent("roll", 5, Map.of("session", 77L, "pupil", WANG_LEI)));
    }

    @Test
    void a_teacher_hears_of_its_own_sessions_only() {
        assertThat(teacher(31).hears(REMARK)).isTrue();
        assertThat(teacher(32).hears(REMARK)).isFalse();
        assertThat(teacher(31).hears(signal(Signal.Type.SEATS, 5, null, List.of(), Map.of())))
                .isFalse();
    }

    @Test
    void a_school_hears_of_itself_only() {
        assertThat(staff(Role.SCHOOL, 5).hears(ROLL)).isTrue();
        assertThat(staff(Role.SCHOOL, 6).hears(ROLL)).isFalse();
    }

    @Test
    void an_operator_hears_of_the_day_but_neither_of_remarks_nor_of_money() {
        Audience operator = staff(Role.OPERATOR, 5);
        assertThat(operator.hears(ROLL)).isTrue();
        assertThat(operator.hears(REMARK)).isFalse();
        assertThat(operator.hears(signal(Signal.Type.ORDER, 5, null, List.of(), Map.of())))
                .isFalse();
    }

    @Test
    void a_classroom_hears_of_the_roll_of_its_one_lesson() {
        assertThat(classroom(77L).hears(ROLL)).isTrue();
        assertThat(classroom(78L).hears(ROLL)).isFalse();
        assertThat(classroom(null).hears(ROLL)).isFalse();
    }

    @Test
    void an_authority_hears_nothing_of_single_schools() {
        assertThat(staff(Role.BUREAU, 5).hears(ROLL)).isFalse();
    }

    private static Audience guardian(long pupil) {
        return new Audience(
                new Scope(Role.GUARDIAN, 0, 1, Set.of(5), Set.of(), Set.of(pupil), Purpose.SERVICE, null), Set.of());
    }

    private static Audience teacher(long instructor) {
        return new Audience(staff(Role.TEACHER, 5).scope(), Set.of(instructor));
    }

    private static Audience staff(Role role, int school) {
        return new Audience(
                new Scope(role, school, 2, Set.of(school), Set.of(), Set.of(), Purpose.SERVICE, null), Set.of());
    }

    private static Audience classroom(@Nullable Long session) {
        return new Audience(
                new Scope(Role.CLASSROOM, 5, 2, Set.of(5), Set.of(), Set.of(), Purpose.DELIVERY, session), Set.of());
    }

    private static Signal signal(
            Signal.Type type, int school, @Nullable Long instructor, List<Long> pupils, Map<String, Long> data) {
        return new Signal(1, type, school, instructor, pupils, data);
    }
}
