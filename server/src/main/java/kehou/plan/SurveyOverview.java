package kehou.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has surveyed in a term, and how families answered, school by school. */
public record SurveyOverview(String term, List<SurveyedSchool> schools) {
    /**
     * A school of the caller's place.
     *
     * @param figures its surveys of the term, the latest first; none where families were not asked yet
     */
    public record SurveyedSchool(
            int school, String name, @Nullable String districtName, List<SurveyFigure> figures) {}
}
