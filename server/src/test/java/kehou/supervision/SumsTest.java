package kehou.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kehou.Clause;
import kehou.region.Denominator;
import kehou.region.OnboardingState;
import kehou.region.Organisation;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import kehou.supervision.Overview.Level;
import kehou.supervision.Sums.School;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final Denominator STATISTICS =
            new Denominator("COVERAGE", "覆盖率", List.of(Denominator.Flag.values()), "JA-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

    @Test
    @Clause("JA-1/denominators")
    void a_village_school_is_in_the_sums_and_out_of_the_shares() {
        School town = school(4, false, 100, 60);
        School idle = school(5, false, 100, 0);
        School village = school(6, true, 50, 50);
        List<School> all = List.of(town, idle, village);

        assertThat(Sums.row(1, "区", Level.DISTRICT, all, STATISTICS)).satisfies(row -> {
            assertThat(row.schools()).isEqualTo(3);
            assertThat(row.counted()).isEqualTo(2);
            assertThat(row.pupils()).isEqualTo(250);
            assertThat(row.pupilsServed()).isEqualTo(110);
        });
        assertThat(Sums.metrics(all, STATISTICS, STATISTICS))
                .satisfiesExactly(
                        coverage -> {
                            assertThat(coverage.numerator()).isEqualTo(1);
                            assertThat(coverage.denominator()).isEqualTo(2);
                            assertThat(coverage.value()).isEqualTo(500);
                            assertThat(coverage.leftOut()).isEqualTo(1);
                        },
                        participation -> assertThat(participation.value()).isEqualTo(300),
                        attendance -> assertThat(attendance.value()).isEqualTo(900));
    }

    @Test
    void a_share_of_nothing_has_no_value() {
        assertThat(Sums.metrics(List.of(), STATISTICS, STATISTICS))
                .allSatisfy(metric -> assertThat(metric.value()).isNull());
    }

    @Test
    void differences_name_each_figure_that_is_another() {
        SchoolDay kept = new SchoolDay(4, DAY, 2, 1, 30, 28, 3, 72000, 0);
        SchoolDay counted = new SchoolDay(4, DAY, 2, 2, 60, 28, 3, 72000, 0);
        assertThat(Recounts.differences(DAY.plusDays(1), kept, counted))
                .containsExactly(
                        new FigureDifference(4, DAY.plusDays(1), DAY, "held", 1, 2),
                        new FigureDifference(4, DAY.plusDays(1), DAY, "expected", 30, 60));
        assertThat(Recounts.differences(DAY, kept, kept)).isEmpty();
    }

    private static School school(int number, boolean village, int pupils, int served) {
        Organisation organisation = new Organisation(
                number,
                Organisation.Kind.SCHOOL,
                "学校" + number,
                1,
                SchoolRun.DISTRICT,
                List.of(Stage.PRIMARY),
                village,
                false,
                false,
                false,
                OnboardingState.LIVE,
                null,
                null,
                null,
                1);
        return new School(organisation, new SchoolFigures(number, 1, 10, pupils, served, 2, 1, 10, 9, 1, 100, 0));
    }
}
