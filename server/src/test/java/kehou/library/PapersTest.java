package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("NC-15/qualification")
class PapersTest {
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2027, 7, 1);

    @Test
    void papers_without_a_last_day_hold_for_ever() {
        assertThat(Papers.holdUntil(List.of(checked(Certificate.Kind.TEACHER, null))))
                .isNull();
        assertThat(Papers.holdUntil(List.of())).isNull();
    }

    @Test
    void the_kind_that_runs_out_first_ends_it() {
        assertThat(Papers.holdUntil(List.of(
                        checked(Certificate.Kind.TEACHER, null),
                        checked(Certificate.Kind.COACH, SUMMER),
                        checked(Certificate.Kind.INDUSTRY, SPRING))))
                .isEqualTo(SPRING);
    }

    @Test
    void a_renewed_paper_takes_the_place_of_the_older_one_of_its_kind() {
        assertThat(Papers.holdUntil(
                        List.of(checked(Certificate.Kind.COACH, SPRING), checked(Certificate.Kind.COACH, SUMMER))))
                .isEqualTo(SUMMER);
    }

    @Test
    void a_paper_that_nobody_checked_renews_nothing() {
        assertThat(Papers.holdUntil(
                        List.of(checked(Certificate.Kind.COACH, SPRING), paper(Certificate.Kind.COACH, SUMMER, null))))
                .isEqualTo(SPRING);
    }

    private static Certificate checked(Certificate.Kind kind, @Nullable LocalDate expires) {
        return paper(kind, expires, Instant.EPOCH);
    }

    private static Certificate paper(Certificate.Kind kind, @Nullable LocalDate expires, @Nullable Instant checkedAt) {
        return new Certificate(
                new Certificate.Id(1),
                new Instructor.Id(2),
                "李娜",
                kind,
                "No. 1",
                "市体育局",
                LocalDate.of(2020, 1, 1),
                expires,
                null,
                Instant.EPOCH,
                checkedAt,
                "");
    }
}
