package kehou.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What families read of a school's service (课后服务指南, JA-1): the plan in force, published with its approval.
 *
 * @param approvedOn the day on which the authority approved the plan
 */
public record ServiceGuide(
        int school,
        String schoolName,
        String termName,
        int edition,
        LocalDate approvedOn,
        List<GuideSection> sections) {
    /** A part of the guide under its heading. */
    public record GuideSection(PlanPart part, String text) {}
}
