package kehou.supervision;

import java.time.Instant;
import java.util.List;
import kehou.rules.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are not met where, as last counted. Practice schools are left out.
 *
 * @param countedAt the oldest count in it; null while nothing was counted
 * @param rules the columns: each rule that is judged at any of the schools
 */
public record ComplianceBoard(@Nullable Instant countedAt, List<BoardRule> rules, List<BoardSchool> schools) {
    /** A rule, and at how many schools it is not met. */
    public record BoardRule(String rule, String title, int schoolsNotMet) {}

    /** A school under the rules that are judged there. */
    public record BoardSchool(int school, String name, int district, String districtName, List<BoardMark> marks) {}

    /** How a school stands under a rule: so many of its subjects do not meet it. */
    public record BoardMark(String rule, Outcome outcome, int notMet, int subjects) {}
}
