package kehou.supervision;

import java.util.Collection;
import java.util.List;
import kehou.region.Denominator;
import kehou.region.Organisation;
import kehou.supervision.Overview.Level;
import kehou.supervision.Overview.OverviewMetric;
import kehou.supervision.Overview.OverviewRow;
import org.jspecify.annotations.Nullable;

/** Adds schools up into rows, totals and shares; pure, so that every level is the same sum. */
final class Sums {
    private Sums() {}

    /** A school with its figures. */
    record School(Organisation organisation, SchoolFigures figures) {}

    static OverviewRow row(long number, String name, Level kind, Collection<School> schools, Denominator coverage) {
        int staff = 0;
        int pupils = 0;
        int served = 0;
        int sessions = 0;
        int held = 0;
        int expected = 0;
        int present = 0;
        int orders = 0;
        long paid = 0;
        long refunded = 0;
        for (School school : schools) {
            SchoolFigures f = school.figures();
            staff += f.staff();
            pupils += f.pupils();
            served += f.pupilsServed();
            sessions += f.sessions();
            held += f.held();
            expected += f.expected();
            present += f.present();
            orders += f.orders();
            paid += f.paidFen();
            refunded += f.refundedFen();
        }
        return new OverviewRow(
                number,
                name,
                kind,
                (int) schools.stream()
                        .filter(s -> s.organisation().successor() == null)
                        .count(),
                staff,
                pupils,
                served,
                sessions,
                held,
                expected,
                present,
                orders,
                paid,
                refunded,
                (int) schools.stream()
                        .filter(s -> coverage.counts(s.organisation()))
                        .count());
    }

    static List<OverviewMetric> metrics(Collection<School> schools, Denominator coverage, Denominator participation) {
        List<School> covering =
                schools.stream().filter(s -> coverage.counts(s.organisation())).toList();
        List<School> taking = schools.stream()
                .filter(s -> participation.counts(s.organisation()))
                .toList();
        return List.of(
                metric(
                        "COVERAGE",
                        coverage.label(),
                        covering.stream()
                                .filter(s -> s.figures().pupilsServed() > 0)
                                .count(),
                        covering.size(),
                        schools.size() - covering.size(),
                        coverage.citation()),
                metric(
                        "PARTICIPATION",
                        participation.label(),
                        taking.stream()
                                .mapToLong(s -> s.figures().pupilsServed())
                                .sum(),
                        taking.stream().mapToLong(s -> s.figures().pupils()).sum(),
                        schools.size() - taking.size(),
                        participation.citation()),
                metric(
                        "ATTENDANCE",
                        "到课率",
                        schools.stream().mapToLong(s -> s.figures().present()).sum(),
                        schools.stream().mapToLong(s -> s.figures().expected()).sum(),
                        0,
                        "NP-1.2.4：应到人数、实到人数"));
    }

    private static OverviewMetric metric(
            String name, String label, long numerator, long denominator, int leftOut, String citation) {
        @Nullable Integer perMille = denominator == 0 ? null : (int) Math.round(1000.0 * numerator / denominator);
        return new OverviewMetric(name, label, numerator, denominator, perMille, leftOut, citation);
    }
}
