package kehou.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A place and what lies one step below it, in numbers (NP-1.2.1/drill). The totals are the sums of the
 * rows (a pupil in two classes is one of the school's), and a row opened shows its numbers as totals.
 *
 * @param path from the city down to this place
 * @param asOf every event up to then is in the figures
 */
public record Overview(
        int place,
        String name,
        Organisation.Kind kind,
        List<OverviewStep> path,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        OverviewRow totals,
        List<OverviewRow> rows,
        List<OverviewMetric> metrics) {

    /** A place on the way down. */
    public record OverviewStep(int number, String name) {}

    /** What a row stands for. */
    public enum Level {
        CITY,
        DISTRICT,
        SCHOOL,
        OFFERING
    }

    /**
     * A place or a class in numbers.
     *
     * @param number of the organisation, or the offering's id
     * @param schools schools in it, practice schools left out; 1 for a school, 0 for a class
     * @param staff people employed by those schools; 0 for a class
     * @param pupils on the rolls of those schools; for a class its seats
     * @param pupilsServed pupils with at least one confirmed place
     * @param sessions due in the period, cancelled ones left out
     * @param expected pupils expected in the held sessions
     * @param orders opened in the period; with {@code paidFen} and {@code refundedFen} absent for a class
     * @param counted schools that count in the coverage denominator (JA-1)
     */
    public record OverviewRow(
            long number,
            String name,
            Level kind,
            int schools,
            int staff,
            int pupils,
            int pupilsServed,
            int sessions,
            int held,
            int expected,
            int present,
            @Nullable Integer orders,
            @Nullable Long paidFen,
            @Nullable Long refundedFen,
            int counted) {}

    /**
     * A share with what it is a share of.
     *
     * @param value numerator by denominator in per mille; absent while the denominator is 0
     * @param leftOut schools that do not count in the denominator
     */
    public record OverviewMetric(
            String name,
            String label,
            long numerator,
            long denominator,
            @Nullable Integer value,
            int leftOut,
            String citation) {}
}
