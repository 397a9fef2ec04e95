package kehou.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.files.StoredFile;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A family asks that a need of its child counts (JA-6, BX-7). For the family itself and the two who decide; nobody else.
 *
 * @param words what the family says; empty once it is over
 * @param files proof, gone once it is over
 * @param approvals how many of two persons have agreed
 * @param acted the reader entered it or has agreed, and so cannot agree
 * @param validUntil the last day on which it counts
 * @param reason why it was refused
 */
public record NeedClaim(
        Id id,
        Pupil.Id pupil,
        Set<Need> needs,
        String words,
        List<StoredFile> files,
        Side side,
        Instant enteredAt,
        State state,
        int approvals,
        boolean acted,
        @Nullable LocalDate validUntil,
        @Nullable String reason,
        @Nullable Instant endedAt) {
    /** The id of an application. */
    public record Id(long value) implements RowId {}

    /** Who entered it: the family, or the school for a family that asked. */
    public enum Side {
        FAMILY,
        SCHOOL
    }

    /** HALF_APPROVED: one of two has agreed. EXPIRED: its last day is over. */
    public enum State {
        WAITING,
        HALF_APPROVED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        EXPIRED;

        boolean open() {
            return this == WAITING || this == HALF_APPROVED;
        }
    }

    /** @param files proof of use NEED_PROOF, uploaded before */
    public record NeedClaimDraft(
            @NotEmpty @Size(max = 7) Set<Need> needs,
            @NotNull @Size(max = 500) String words,
            @NotEmpty @Size(max = 6) List<StoredFile.Id> files) {}

    /** What the school enters for a family that asked for it. */
    public record NeedClaimForFamily(
            @NotNull Pupil.Id pupil,
            @NotEmpty @Size(max = 7) Set<Need> needs,
            @NotNull @Size(max = 500) String words,
            @NotEmpty @Size(max = 6) List<StoredFile.Id> files) {
        NeedClaimDraft draft() {
            return new NeedClaimDraft(needs, words, files);
        }
    }

    /** Why not, for the family. */
    public record NeedClaimRefusal(
            @NotBlank @Size(max = 300) String reason) {}

    /** A line of the school's list: that there is an application, not for what. */
    public record NeedClaimLine(
            Id id,
            PupilCard pupil,
            Side side,
            Instant enteredAt,
            State state,
            int approvals,
            boolean acted,
            @Nullable LocalDate validUntil) {}

    /** An application with the child it is about, for who decides. */
    public record NeedClaimCase(NeedClaim claim, PupilCard pupil) {}

    /**
     * What counts for a child, told to its family.
     *
     * @param groups what may be applied for at this place
     * @param fromRoster what the school's roster states already
     * @param validMonths how long an approval counts
     */
    public record ChildNeeds(Set<Need> groups, Set<Need> fromRoster, int validMonths, List<NeedClaim> claims) {}

    /** An application was entered. Whose and for what stands in the row alone. */
    public record Entered(int school, Id claim, Side side) implements Event {}

    /** One of two persons agreed; the second time it counts. */
    public record Approved(int school, Id claim, int approvals) implements Event {
        /** Both have agreed. */
        public boolean counts() {
            return approvals > 1;
        }
    }

    /** It counts no longer soon. */
    public record Ending(int school, Id claim) implements Event {}

    /** It was refused, withdrawn, or its last day is over. */
    public record Ended(int school, Id claim, State state) implements Event {}
}
