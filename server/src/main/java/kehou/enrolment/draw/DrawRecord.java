package kehou.enrolment.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw as anyone can do it again. Before the end it lacks what is not known yet. The wish lists are in it for guardians
 * of the school and for inspectors only.
 *
 * @param format {@code kehou-draw-2}, or {@code kehou-draw-1} where it was held before spans named their week; what they
 *     mean is in docs/draw.md
 * @param commitment hash of the secret, published before the draw opened
 * @param secret as revealed; none where it was withheld
 * @param publicSource whose number, as everybody can look it up at {@code publicAt}
 * @param revealBy from then on the public value alone makes the seed
 * @param root Merkle root of the receipts, published when the draw closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawRecord(
        String format,
        long draw,
        int school,
        String schoolName,
        Instant opensAt,
        Instant closesAt,
        DrawRules rules,
        String commitment,
        @Nullable String secret,
        String publicSource,
        Instant publicAt,
        Instant revealBy,
        @Nullable String publicValue,
        @Nullable String seed,
        @Nullable String root,
        List<DrawnOffering> offerings,
        List<DrawEntry> entries) {
    public static final String FORMAT = "kehou-draw-2";

    /**
     * The rules of a draw, pinned when it was announced.
     *
     * @param needTickets how many tickets a child of a need group has; another has one
     * @param creditWishes who listed so many wishes that could be met and got nothing stands ahead next term
     * @param mostWishes on one list
     */
    public record DrawRules(int needTickets, int creditWishes, int mostWishes) {}

    /** @param seats that the draw gives out */
    public record DrawnOffering(long offering, String courseName, int seats, List<DrawSpan> spans) {}

    /**
     * Minutes of two weeks, the odd one first; {@code to} is not in it.
     *
     * @param week the only one in which it is; absent where it is in every odd, or every even, one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DrawSpan(int from, int to, @Nullable Integer week) {
        /** Whether nobody can be in both. */
        public boolean meets(DrawSpan other) {
            boolean weeks = week == null || other.week == null || week.equals(other.week);
            return from < other.to && other.from < to && weeks;
        }
    }

    /**
     * One wish list without a name.
     *
     * @param key where it stands: known when the seed is
     * @param given offerings in the order of the rounds
     * @param barred wishes that could no longer be met when the draw was held: the child left, or is elsewhere then
     * @param seal stands for what only the family can open
     * @param places in published cases only: beside each wish, where it stands in that offering's own order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DrawEntry(
            String receipt,
            @Nullable String key,
            @Nullable List<Long> given,
            @Nullable Integer want,
            @Nullable List<Integer> days,
            @Nullable List<Long> wishes,
            @Nullable List<Long> barred,
            @Nullable String seal,
            @Nullable List<Integer> places) {}

    /** As anyone may see it: without wish lists. */
    public DrawRecord open() {
        return with(entries.stream()
                .map(e -> new DrawEntry(e.receipt(), e.key(), e.given(), null, null, null, null, null, null))
                .toList());
    }

    /** The same draw over other entries. */
    public DrawRecord with(List<DrawEntry> others) {
        return copy(seed, offerings, others);
    }

    /** The same draw over other seats. */
    public DrawRecord offering(List<DrawnOffering> others) {
        return copy(seed, others, entries);
    }

    /** With the seed and, beside its entries, what each was given. */
    public DrawRecord drawn(String by, List<List<Long>> given) {
        List<DrawEntry> ended = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            DrawEntry e = entries.get(i);
            ended.add(new DrawEntry(
                    e.receipt(),
                    e.key(),
                    given.get(i),
                    e.want(),
                    e.days(),
                    e.wishes(),
                    e.barred(),
                    e.seal(),
                    e.places()));
        }
        return copy(by, offerings, ended);
    }

    private DrawRecord copy(@Nullable String by, List<DrawnOffering> offered, List<DrawEntry> listed) {
        return new DrawRecord(
                format,
                draw,
                school,
                schoolName,
                opensAt,
                closesAt,
                rules,
                commitment,
                secret,
                publicSource,
                publicAt,
                revealBy,
                publicValue,
                by,
                root,
                offered,
                listed);
    }
}
