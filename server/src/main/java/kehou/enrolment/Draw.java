package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.plan.Offering;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * A draw over the wishes of a school's families (BX-2). Announced with the hash of a secret and the public value to come;
 * closed with the root of the receipts; held when two persons read the same value, with the secret or, once
 * {@code revealBy} has passed, without.
 *
 * @param lists how many wish lists there are
 * @param readings how many persons have entered the public value
 * @param publicValue once two readings agree
 * @param secret once revealed
 * @param placed children that got at least one seat
 */
public record Draw(
        Id id,
        SelectionWindow.Id window,
        Term.Id term,
        Kind kind,
        State state,
        Instant opensAt,
        Instant closesAt,
        List<Integer> grades,
        List<Offering.Id> offerings,
        int needTickets,
        int creditWishes,
        int mostWishes,
        String commitment,
        String publicSource,
        Instant publicAt,
        Instant revealBy,
        @Nullable String root,
        @Nullable String publicValue,
        @Nullable String secret,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        int lists,
        int readings,
        int placed) {
    /** The id of a draw. */
    public record Id(long value) implements RowId {}

    /** MAIN gives out a window's seats; REPAIR what is left of them or became free, with nobody racing. */
    public enum Kind {
        MAIN,
        REPAIR
    }

    /** CLOSED has its root; a CANCELLED one was called off before it opened. */
    public enum State {
        ANNOUNCED,
        CLOSED,
        DRAWN,
        CANCELLED
    }

    /** Rules, commitment and public value to come were published. */
    public record DrawAnnounced(int school, Id draw, String commitment, Instant opensAt, Instant closesAt)
            implements Event {}

    /** It was called off before it opened. */
    public record DrawCancelled(int school, Id draw) implements Event {}

    /** No wish changes any more; the root holds them all. */
    public record DrawClosed(int school, Id draw, String root, int lists) implements Event {}

    /** Someone read the public value. */
    public record ValueRead(int school, Id draw, boolean agreed) implements Event {}

    /** The secret was revealed. */
    public record SecretRevealed(int school, Id draw) implements Event {}

    /** Seats were given. */
    public record DrawHeld(int school, Id draw, String seed, int placed) implements Event {}

    /** An authority opened the keys of all, for a reason. */
    public record KeysOpened(int school, Id draw, int authority, String why) implements Event {}
}
