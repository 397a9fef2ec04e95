package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fee of a class as it stands in public (JB-3.2).
 *
 * @param times when it meets, in words
 * @param item what is charged for
 * @param feeFen for the whole term, in fen; 0 where nothing is charged, without a standard
 * @param lessons how many lessons, when it was published
 * @param mostFen what the standard would allow, in fen
 */
public record PublishedFee(
        Offering.Id offering,
        String courseName,
        String content,
        String times,
        FeeItem item,
        long feeFen,
        int lessons,
        int lessonMinutes,
        String standardTitle,
        String documentNumber,
        @Nullable LocalDate approvedOn,
        List<FeeStandard.Approver> approvers,
        long mostFen,
        Instant publishedAt) {}
