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
 * @param lessonFen one of them, for who comes for a single day: the fee over the lessons, a part of a fen left to the family
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
        long lessonFen,
        int lessonMinutes,
        String standardTitle,
        String documentNumber,
        @Nullable LocalDate approvedOn,
        List<FeeStandard.Approver> approvers,
        long mostFen,
        Instant publishedAt) {
    /** The price of one lesson, in whole fen and rounded down: all lessons one by one never cost more than the term. */
    static long lessonFen(long feeFen, int lessons) {
        return lessons == 0 ? 0 : feeFen / lessons;
    }
}
