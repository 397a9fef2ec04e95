package kehou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import kehou.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The two walls, on a school's table that every installation has: the access records of the audit. */
class WallsTest extends Journey {
    private static final int OURS = 3001;
    private static final int THEIRS = 3002;

    @BeforeEach
    void one_row_each() {
        for (int school : new int[] {OURS, THEIRS}) {
            inSchools(
                    () -> jdbc.sql("""
                            insert into audit.access_record(school_id, pupil, at, account, role, fields, purpose)
                            values (:school, 1, :at, 1, 'SCHOOL', 'name', 'ROSTER')
                            """)
                            .param("school", school)
                            .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                            .update(),
                    school);
        }
    }

    @Test
    void a_statement_that_forgets_its_predicate_still_sees_its_own_school_only() {
        assertThat(inSchools(this::schoolsSeen, OURS)).containsExactly(OURS);
        assertThat(inSchools(this::schoolsSeen, THEIRS)).containsExactly(THEIRS);
    }

    @Test
    void code_that_forgets_its_scope_sees_nothing() {
        assertThat(inTransaction(this::schoolsSeen)).isEmpty();
        assertThat(schoolsSeen()).isEmpty();
    }

    @Test
    void a_row_cannot_be_written_into_another_school() {
        assertThatThrownBy(() -> inSchools(
                        () -> jdbc.sql("""
                                insert into audit.access_record(school_id, pupil, at, account, role, fields, purpose)
                                values (:school, 1, :at, 1, 'SCHOOL', 'name', 'ROSTER')
                                """)
                                .param("school", THEIRS)
                                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                                .update(),
                        OURS))
                .hasStackTraceContaining("row-level security");
    }

    /** A statement says its schools itself; a policy that the planner counts as well makes every index look perfect. */
    @Test
    void the_policy_of_a_school_or_an_area_is_no_second_condition_to_the_planner() {
        assertThat(jdbc.sql("""
                        select polrelid::regclass::text from pg_policy
                        where polname in ('own_school', 'own_area') and pg_get_expr(polqual, polrelid) not like 'COALESCE((%'
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void a_context_does_not_outlive_its_transaction_on_a_pooled_connection() {
        for (int i = 0; i < 30; i++) {
            assertThat(inSchools(this::schoolsSeen, OURS)).containsExactly(OURS);
            assertThat(schoolsSeen()).isEmpty();
        }
    }

    @Test
    void an_open_transaction_is_switched_to_a_stated_case_and_back() {
        Set<Integer> seen = inSchools(
                () -> {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .isTrue();
                    Set<Integer> other = tenancy.as(Scope.system(Purpose.REVIEW, THEIRS), this::schoolsSeen);
                    assertThat(other).containsExactly(THEIRS);
                    return schoolsSeen();
                },
                OURS);
        assertThat(seen).containsExactly(OURS);
    }

    @Test
    void a_scope_refuses_ids_of_schools_it_does_not_open_as_if_they_did_not_exist() {
        Scope scope = staff(Role.SCHOOL, OURS, 1);
        assertThat(scope.at(() -> ((long) OURS << RowId.SEQUENCE_BITS) | 7)).isEqualTo(OURS);
        assertThatThrownBy(() -> scope.at(() -> ((long) THEIRS << RowId.SEQUENCE_BITS) | 7))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(KernelRefusal.NOT_FOUND));
    }

    @Test
    void a_guardians_scope_opens_own_pupils_and_no_other_of_the_same_school() {
        long own = ((long) OURS << RowId.SEQUENCE_BITS) | 1;
        long other = ((long) OURS << RowId.SEQUENCE_BITS) | 2;
        Scope scope = guardian(9, own);
        assertThat(scope.pupil(() -> own)).isEqualTo(own);
        assertThatThrownBy(() -> scope.pupil(() -> other)).isInstanceOf(Refused.class);
    }

    @Test
    void a_scope_opens_at_most_fifty_schools() {
        Integer[] many = java.util.stream.IntStream.rangeClosed(1, 51).boxed().toArray(Integer[]::new);
        assertThatThrownBy(() -> Scope.system(Purpose.SERVICE, many)).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Integer> schoolsSeen() {
        return Set.copyOf(jdbc.sql(
                        "select distinct school_id from audit.access_record where school_id in (3001, 3002) order by 1")
                .query(Integer.class)
                .list());
    }
}
