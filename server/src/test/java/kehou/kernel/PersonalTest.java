package kehou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Clause("NC-17/confidential")
class PersonalTest {
    private static final long PUPIL = (5L << RowId.SEQUENCE_BITS) | 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JsonShapes()).build();

    record Card(PersonName name, Phone phone, IdNumber id) {}

    private final Card card = new Card(
            new PersonName("欧阳子泽", PUPIL), new Phone("13800005001", 77), new IdNumber("360101202003080034", PUPIL));

    @Test
    void a_value_printed_by_mistake_is_masked() {
        assertThat(card.toString())
                .contains("欧**", "138****5001", "3601**********0034")
                .doesNotContain("欧阳子泽", "13800005001", "20200308");
        assertThat(new PersonName("𠮷野", 1)).hasToString("𠮷*");
    }

    @Test
    void outside_any_scope_everything_goes_out_masked() {
        assertThat(JSON.writeValueAsString(card)).contains("欧**").doesNotContain("子泽");
    }

    @Test
    void the_school_and_the_pupils_guardian_read_the_name_and_nobody_else() throws Exception {
        assertThat(as(scope(Role.SCHOOL, 5, Set.of(5), Set.of()))).contains("欧阳子泽");
        assertThat(as(scope(Role.GUARDIAN, 0, Set.of(5), Set.of(PUPIL)))).contains("欧阳子泽");
        assertThat(as(scope(Role.GUARDIAN, 0, Set.of(5), Set.of(PUPIL + 1)))).doesNotContain("欧阳子泽");
        assertThat(as(scope(Role.SCHOOL, 6, Set.of(6), Set.of()))).doesNotContain("欧阳子泽");
        assertThat(as(scope(Role.OPERATOR, 9, Set.of(5), Set.of()))).doesNotContain("欧阳子泽");
        assertThat(as(scope(Role.BUREAU, 1, Set.of(5), Set.of()))).doesNotContain("欧阳子泽");
    }

    @Test
    void phones_and_ids_stay_masked_even_for_the_school() throws Exception {
        assertThat(as(scope(Role.SCHOOL, 5, Set.of(5), Set.of())))
                .contains("138****5001", "3601**********0034")
                .doesNotContain("13800005001");
        assertThat(as(new Scope(Role.GUARDIAN, 0, 77, Set.of(5), Set.of(), Set.of(PUPIL), Purpose.SERVICE, null)))
                .contains("13800005001");
    }

    private String as(Scope scope) throws Exception {
        return Tenancy.call(scope, () -> JSON.writeValueAsString(card));
    }

    private static Scope scope(Role role, int place, Set<Integer> schools, Set<Long> pupils) {
        return new Scope(role, place, 1, schools, Set.of(), pupils, Purpose.SERVICE, null);
    }
}
