package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * The experts drawn for one admission, with the record of the draw (NP-3.1). It belongs to the authority;
 * whoever submitted never sees it.
 *
 * @param owner number of the organisation whose admission it judges
 * @param round 1, or 2 after an appeal
 * @param seed 32 bytes in hexadecimal
 * @param candidates ids of the experts that could be drawn
 * @param excluded ids of those that could not, each with its reason
 * @param dossier what the experts read
 */
public record Panel(
        Id id,
        Admission.Id admission,
        int owner,
        int round,
        Admission.Subject subject,
        @Nullable String category,
        int standardAuthority,
        int standardVersion,
        int size,
        String seed,
        List<Long> candidates,
        List<Exclusion> excluded,
        Instant drawnAt,
        LocalDate due,
        State state,
        BlindDossier dossier) {
    /** The id of a panel. */
    public record Id(long value) implements RowId {}

    /** How far it has come. VOID: too few experts were left; another panel follows. */
    public enum State {
        SCORING,
        DISCUSSION,
        DONE,
        VOID
    }

    /** Why an expert could not be drawn. */
    public enum Why {
        RESTING,
        NOT_SIGNED_UP,
        OTHER_FIELD,
        SAME_EMPLOYER,
        OWN_SUBMISSION,
        DECLARED,
        EARLIER_PANEL
    }

    /** An expert who could not be drawn. */
    public record Exclusion(long expert, Why why) {}

    /** A panel was drawn at the authority {@code school}. */
    public record Drawn(int school, Id panel, Admission.Id admission, int round, int size) implements Event {}

    /** One expert left the panel and the next in drawn order came, or none was left. */
    public record Replaced(int school, Id panel, long expert) implements Event {}

    int pass() {
        return state == State.DISCUSSION ? 2 : 1;
    }

    boolean open() {
        return state == State.SCORING || state == State.DISCUSSION;
    }
}
