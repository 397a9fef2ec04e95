package kehou.plan;

import java.util.List;

/**
 * What a school charges, as anyone may read it.
 *
 * @param standards those that bind the school today
 */
public record SchoolFees(
        int school, String schoolName, String termName, List<FeeStandard> standards, List<PublishedFee> fees) {}
