package kehou.plan;

import java.time.LocalTime;
import java.util.List;
import kehou.library.ActivityCategory;

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
        String venueName,
        int weekday,
        LocalTime from,
        LocalTime to,
        List<Integer> grades,
        int seats,
        long feeFen,
        String approvalNumber) {}
