package kehou.library;

import java.time.Instant;
import java.util.List;

/**
 * All that an expert may see of a review.
 *
 * @param mine the expert's own sheets, first and after the discussion
 * @param peers the others' first sheets; empty until a discussion opens
 * @param said what was said in the discussion
 */
public record ReviewSheet(
        Review review,
        BlindDossier dossier,
        List<Standard.StandardItem> items,
        List<ScoreLine> mine,
        List<PeerSheet> peers,
        List<SaidLine> said) {
    /** Another expert's sheet, under a number for a name. */
    public record PeerSheet(int expert, ScoreLine sheet) {}

    /** One remark of the discussion; {@code expert} is 0 for one who has left. */
    public record SaidLine(int expert, boolean mine, String words, Instant at) {}
}
