package kehou.enrolment.draw;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import kehou.enrolment.draw.DrawRecord.DrawSpan;
import kehou.enrolment.draw.DrawRecord.DrawnOffering;

/** Holds the draw of a record, or holds it again and says where it differs. */
public final class DrawReplay {
    private final DrawRecord record;
    private final Map<Long, Integer> offerings = new HashMap<>();
    private final DrawMarket market;
    private final DrawOutcome outcome;

    private DrawReplay(DrawRecord record) {
        this.record = record;
        for (DrawnOffering offering : record.offerings()) {
            offerings.put(offering.offering(), offerings.size());
        }
        this.market = market();
        this.outcome = DrawMechanism.decide(market);
    }

    /** Decides over the entries of the record, each with its key; entries come back in the same order. */
    public static DrawReplay of(DrawRecord record) {
        return new DrawReplay(record);
    }

    public DrawMarket market() {
        int[] sequence = sequence();
        int[] position = new int[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            position[sequence[i]] = i;
        }
        int[] start = new int[sequence.length + 1];
        List<Integer> wish = new ArrayList<>();
        List<Integer> place = new ArrayList<>();
        for (int child = 0; child < sequence.length; child++) {
            DrawEntry entry = record.entries().get(child);
            Set<Long> barred = new HashSet<>(entry.barred() == null ? List.of() : entry.barred());
            List<Long> wishes = requireNonNull(entry.wishes());
            for (int i = 0; i < wishes.size(); i++) {
                if (!barred.contains(wishes.get(i))) {
                    wish.add(requireNonNull(offerings.get(wishes.get(i))));
                    place.add(
                            entry.places() == null
                                    ? position[child]
                                    : entry.places().get(i));
                }
            }
            start[child + 1] = wish.size();
        }
        int[] wanted = record.entries().stream()
                .mapToInt(entry -> requireNonNull(entry.want()))
                .toArray();
        List<DrawSpan> spans =
                record.offerings().stream().flatMap(o -> o.spans().stream()).toList();
        int[] spanStart = new int[record.offerings().size() + 1];
        for (int i = 0; i < record.offerings().size(); i++) {
            spanStart[i + 1] = spanStart[i] + record.offerings().get(i).spans().size();
        }
        return new DrawMarket(
                record.offerings().stream().mapToInt(DrawnOffering::seats).toArray(),
                new int[record.offerings().size()],
                spanStart,
                spans.stream().mapToInt(DrawSpan::from).toArray(),
                spans.stream().mapToInt(DrawSpan::to).toArray(),
                spans.stream()
                        .mapToInt(span -> span.week() == null ? DrawMarket.EVERY : span.week())
                        .toArray(),
                start,
                wish.stream().mapToInt(i -> i).toArray(),
                place.stream().mapToInt(i -> i).toArray(),
                wanted,
                new boolean[sequence.length],
                sequence);
    }

    private int[] sequence() {
        Comparator<DrawEntry> order = Comparator.comparing((DrawEntry entry) -> requireNonNull(entry.key()))
                .thenComparing(DrawEntry::receipt);
        return IntStream.range(0, record.entries().size())
                .boxed()
                .sorted((a, b) ->
                        order.compare(record.entries().get(a), record.entries().get(b)))
                .mapToInt(i -> i)
                .toArray();
    }

    public DrawOutcome outcome() {
        return outcome;
    }

    /** The offerings given to an entry, in the order of the rounds. */
    public List<Long> given(int entry) {
        return outcome.of(entry).stream()
                .map(wish -> record.offerings().get(market.wish()[wish]).offering())
                .toList();
    }

    /** The first thing in which the record differs from what follows from it; empty where all agrees. */
    public Optional<String> difference() {
        String secret = record.secret();
        if (secret != null && !DrawHash.commitment(secret).equals(record.commitment())) {
            return Optional.of("commitment");
        }
        String value = record.publicValue();
        if (value == null || !DrawHash.seed(secret, value).equals(record.seed())) {
            return Optional.of("seed");
        }
        for (DrawEntry entry : record.entries()) {
            String receipt = DrawHash.receipt(
                    record.draw(),
                    requireNonNull(entry.want()),
                    requireNonNull(entry.days()),
                    requireNonNull(entry.wishes()),
                    requireNonNull(entry.seal()));
            if (!receipt.equals(entry.receipt())) {
                return Optional.of("receipt " + entry.receipt());
            }
        }
        if (!DrawHash.root(record.entries().stream().map(DrawEntry::receipt).toList())
                .equals(record.root())) {
            return Optional.of("root");
        }
        return IntStream.range(0, record.entries().size())
                .filter(i -> !given(i).equals(record.entries().get(i).given()))
                .mapToObj(i -> "given " + record.entries().get(i).receipt())
                .findFirst();
    }
}
