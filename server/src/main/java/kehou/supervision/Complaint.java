package kehou.supervision;

import java.time.Instant;
import java.util.List;
import kehou.files.StoredFile;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A family says that its child was made to take part or was kept out (JA-6). It lies at the district of the school and
 * names no person; the school has no way to it.
 *
 * @param unsigned written without an account, by anyone
 * @param reachable a telephone number was left with it, which goes once it is answered
 * @param schoolName of the school as it was called then
 * @param files what the family added as proof
 * @param dueAt by then it is answered; a new clock starts when it is passed on to the city
 * @param forwardedWhy what the district wrote when it passed it on
 */
public record Complaint(
        Id id,
        int school,
        String schoolName,
        Kind kind,
        String words,
        boolean unsigned,
        boolean reachable,
        List<StoredFile> files,
        Instant madeAt,
        Instant dueAt,
        State state,
        @Nullable Instant forwardedAt,
        @Nullable String forwardedWhy,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    public Complaint {
        files = List.copyOf(files);
    }

    /** The id of a complaint; its place is the authority that it went to. */
    public record Id(long value) implements RowId {}

    /** What happened to the child. */
    public enum Kind {
        /** 被要求参加. */
        FORCED_IN,
        /** 被劝退或不让参加. */
        FORCED_OUT
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        FORWARDED,
        ANSWERED
    }

    /** A family wrote to the authority {@code school}. */
    public record Made(int school, Id complaint, int about) implements Event {}

    /** The district passed it on to the city. */
    public record Forwarded(int school, Id complaint, int about) implements Event {}

    /** It was answered. */
    public record Answered(int school, Id complaint, boolean inTime) implements Event {}

    Complaint with(List<StoredFile> of) {
        return new Complaint(
                id,
                school,
                schoolName,
                kind,
                words,
                unsigned,
                reachable,
                of,
                madeAt,
                dueAt,
                state,
                forwardedAt,
                forwardedWhy,
                answer,
                answeredAt);
    }
}
