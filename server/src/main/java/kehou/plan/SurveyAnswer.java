package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * What a family answered for one child. Answers are never altered; a later one counts instead.
 *
 * @param reason code of the template, only of a family that declines, and only if it liked to say
 * @param whereabouts code of the template (去向), likewise
 * @param note free words to the reason; may be absent
 * @param signature who signed, as shown when signing; on paper as written there
 * @param keyedBy account of the staff member who keyed the sheet in; absent online
 * @param counts whether this is the answer that counts
 */
public record SurveyAnswer(
        Id id,
        DemandSurvey.Id survey,
        int edition,
        Pupil.Id pupil,
        Way way,
        boolean takesPart,
        @Nullable String reason,
        @Nullable String whereabouts,
        @Nullable String note,
        List<SurveyReply> replies,
        PersonName signature,
        LocalDate signedOn,
        @Nullable Long keyedBy,
        Instant answeredAt,
        boolean counts) {
    /** The id of an answer. */
    public record Id(long value) implements RowId {}

    /** ONLINE is signed by a guardian; PAPER is keyed in by staff and gives way to the guardian's own word. */
    public enum Way {
        ONLINE,
        PAPER
    }

    /** What was answered to one question: chosen options by number, or words. */
    public record SurveyReply(
            int question, List<Integer> options, @Nullable String words) {}
}
