package kehou.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kehou.files.StoredFile;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.Subject;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;

/**
 * What a family asks the teachers of its school (NC-6/online). No phone of anybody stands in it.
 *
 * @param text empty for others than the school while hidden
 * @param answered a teacher wrote last
 * @param hiddenReason why the school hid it; absent where it is not hidden
 * @param reports how many reports wait for the school; absent for others
 */
public record Question(
        Id id,
        PupilCard pupil,
        Subject subject,
        String text,
        StoredFile.@Nullable Id picture,
        Instant askedAt,
        Instant lastAt,
        int replies,
        boolean answered,
        @Nullable String hiddenReason,
        @Nullable Integer reports) {
    public record Id(long value) implements RowId {}

    /** Who wrote. */
    public enum Side {
        FAMILY,
        TEACHER
    }

    /**
     * A word in the thread.
     *
     * @param author the teacher's name, or 家长
     * @param own the reader wrote it
     */
    public record Reply(
            Id id,
            Side side,
            String author,
            boolean own,
            String text,
            StoredFile.@Nullable Id picture,
            Instant at,
            @Nullable String hiddenReason) {}

    /** A question with all that was said to it, in order. */
    public record QuestionThread(Question question, List<Reply> replies, List<String> reportReasons) {}

    /** @param picture of use QUESTION, uploaded before */
    public record QuestionDraft(
            @NotNull Subject subject,
            @NotBlank @Size(max = 1000) String text,
            StoredFile.@Nullable Id picture) {}

    /** A further word of the family, or a teacher's answer. */
    public record ReplyDraft(@NotBlank @Size(max = 1000) String text, StoredFile.@Nullable Id picture) {}

    /** What somebody finds out of place here. */
    public record QuestionReport(@NotBlank @Size(max = 200) String reason) {}

    /**
     * The school's word on a question or one reply of it; settles the reports.
     *
     * @param reply absent for the question itself
     */
    public record Moderation(
            @Nullable Id reply,
            boolean hidden,
            @NotNull @Size(max = 200) String reason) {}

    /** A family asked, or added to its question. */
    public record Asked(int school, Id question, Pupil.Id pupil, Subject subject, int word) implements Event {}

    /** A teacher answered. */
    public record Answered(int school, Id question, Pupil.Id pupil, Id reply) implements Event {}

    /** Somebody found something that does not belong there. */
    public record Reported(int school, Id question) implements Event {}

    /** The school hid or showed something. */
    public record Moderated(int school, Id question, boolean hidden) implements Event {}
}
