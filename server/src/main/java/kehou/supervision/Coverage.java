package kehou.supervision;

import java.time.Instant;
import java.util.List;
import kehou.region.Organisation;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether every school that has to offers the service and every child that wants it has a place (JA-2), as the figures
 * of schools stood then.
 *
 * @param types in the order of {@link SchoolType}, without those of which there is no school
 * @param verdicts of what binds here: schools, then pupils
 */
public record Coverage(List<CoverageLine> types, List<Verdict> verdicts, Instant asOf) {
    /** What kind of school it is for the rule; a teaching point is one, wherever it lies and whoever sleeps there. */
    public enum SchoolType {
        /** Of a town, or the central one of a township: has to serve. */
        CENTRAL,
        VILLAGE,
        TEACHING_POINT,
        BOARDING;

        static SchoolType of(Organisation school) {
            if (school.teachingPoint()) {
                return TEACHING_POINT;
            }
            if (school.village()) {
                return VILLAGE;
            }
            return school.boarding() ? BOARDING : CENTRAL;
        }
    }

    /**
     * Schools of one type.
     *
     * @param due whether these have to serve
     * @param serving schools with a child in a class
     * @param unasked schools that have not asked families this term
     * @param wanting children whose families take part; {@code unplaced} of these have no place
     */
    public record CoverageLine(
            SchoolType type,
            boolean due,
            int schools,
            int serving,
            int unasked,
            int pupils,
            int wanting,
            int unplaced) {}

    /**
     * A school that has something to clear: it has to serve and does not, it has children without a place, or it has not
     * asked.
     *
     * @param wanting absent where it has not asked; {@code unplaced} likewise
     */
    public record CoverageGap(
            int school,
            String schoolName,
            String districtName,
            SchoolType type,
            boolean due,
            boolean serving,
            int pupils,
            @Nullable Integer wanting,
            @Nullable Integer unplaced) {}
}
