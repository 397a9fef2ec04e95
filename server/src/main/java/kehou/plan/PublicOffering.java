package kehou.plan;

import java.util.List;
import kehou.library.ActivityCategory;
import kehou.library.CourseLevel;

/** An offering as anyone may see it: nothing of it is about a child. */
public record PublicOffering(
        Offering.Id id,
        int school,
        String schoolName,
        int district,
        String districtName,
        String courseName,
        ActivityCategory category,
        Strand strand,
        String introduction,
        String instructorName,
        List<OfferingSlot> slots,
        OrganisationForm form,
        CourseLevel level,
        List<Integer> grades,
        int seats,
        long feeFen,
        String approvalNumber) {

    /** The same, meeting then. */
    PublicOffering at(List<OfferingSlot> times) {
        return new PublicOffering(
                id,
                school,
                schoolName,
                district,
                districtName,
                courseName,
                category,
                strand,
                introduction,
                instructorName,
                times,
                form,
                level,
                grades,
                seats,
                feeFen,
                approvalNumber);
    }
}
