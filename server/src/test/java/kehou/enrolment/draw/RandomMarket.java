package kehou.enrolment.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import kehou.enrolment.draw.DrawRecord.DrawRules;
import kehou.enrolment.draw.DrawRecord.DrawSpan;
import kehou.enrolment.draw.DrawRecord.DrawnOffering;

/** Markets made up from a seed, as arrays and as a whole record of a draw. */
final class RandomMarket {
    private static final Instant DAY = Instant.parse("2026-09-01T00:00:00Z");

    private RandomMarket() {}

    /** Each offering with an order of its own, a reserve and one span, of one week or of all. */
    static DrawMarket arrays(Random random, int children, int offerings, boolean withReserve, int mostWanted) {
        int[] seats = random.ints(offerings, 0, 3).toArray();
        int[] reserve = IntStream.of(seats)
                .map(n -> withReserve ? random.nextInt(n + 1) : 0)
                .toArray();
        int[] from = random.ints(offerings, 0, 4).map(n -> n * 60).toArray();
        int[] to = IntStream.of(from).map(n -> n + 90).toArray();
        int[] week = random.ints(offerings, DrawMarket.EVERY, 2).toArray();
        List<List<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < offerings; i++) {
            orders.add(shuffled(children, random));
        }
        int[] start = new int[children + 1];
        List<Integer> wish = new ArrayList<>();
        List<Integer> place = new ArrayList<>();
        for (int child = 0; child < children; child++) {
            for (int offering : shuffled(offerings, random).subList(0, random.nextInt(offerings + 1))) {
                wish.add(offering);
                place.add(orders.get(offering).get(child));
            }
            start[child + 1] = wish.size();
        }
        boolean[] need = new boolean[children];
        for (int child = 0; child < children; child++) {
            need[child] = random.nextInt(3) == 0;
        }
        return new DrawMarket(
                seats,
                reserve,
                IntStream.rangeClosed(0, offerings).toArray(),
                from,
                to,
                week,
                start,
                ints(wish),
                ints(place),
                random.ints(children, 1, mostWanted + 1).toArray(),
                need,
                ints(shuffled(children, random)));
    }

    /** With tickets, credits and siblings; its results are the server's. */
    static DrawRecord record(Random random, long draw, int children, int offerings) {
        String secret = hex(random);
        String value = String.valueOf(random.nextInt(1_000_000));
        String seed = DrawHash.seed(random.nextInt(4) == 0 ? null : secret, value);
        boolean revealed = seed.equals(DrawHash.seed(secret, value));
        List<DrawnOffering> offered = IntStream.range(0, offerings)
                .mapToObj(i ->
                        new DrawnOffering(1000 + i, "课" + i, random.nextInt(4), List.of(span(random), span(random))))
                .toList();
        List<DrawEntry> entries = new ArrayList<>();
        String lot = hex(random);
        for (int child = 0; child < children; child++) {
            lot = random.nextInt(5) == 0 ? lot : hex(random);
            int tickets = 1 + random.nextInt(3);
            int credit = random.nextInt(3);
            String seal = DrawHash.seal(hex(random), lot, tickets, credit);
            List<Long> wishes = shuffled(offerings, random).subList(0, random.nextInt(offerings + 1)).stream()
                    .map(i -> 1000L + i)
                    .toList();
            int want = random.nextInt(5);
            List<Integer> days = List.of(1, 2, 3);
            entries.add(new DrawEntry(
                    DrawHash.receipt(draw, want, days, wishes, seal),
                    DrawHash.key(seed, lot, tickets, credit),
                    null,
                    want,
                    days,
                    wishes,
                    wishes.stream().filter(_ -> random.nextInt(8) == 0).toList(),
                    seal,
                    null));
        }
        DrawRecord asked = new DrawRecord(
                DrawRecord.FORMAT,
                draw,
                1,
                "试验小学",
                DAY,
                DAY,
                new DrawRules(3, 3, 25),
                DrawHash.commitment(secret),
                revealed ? secret : null,
                "试验值",
                DAY,
                DAY,
                value,
                seed,
                DrawHash.root(entries.stream().map(DrawEntry::receipt).toList()),
                offered,
                entries);
        return decided(asked);
    }

    static DrawRecord decided(DrawRecord asked) {
        DrawReplay held = DrawReplay.of(asked);
        return asked.with(IntStream.range(0, asked.entries().size())
                .mapToObj(i -> given(asked.entries().get(i), held.given(i)))
                .toList());
    }

    private static DrawEntry given(DrawEntry e, List<Long> given) {
        return new DrawEntry(
                e.receipt(), e.key(), given, e.want(), e.days(), e.wishes(), e.barred(), e.seal(), e.places());
    }

    private static DrawSpan span(Random random) {
        int from = random.nextInt(10) * 60;
        int week = random.nextInt(6);
        return new DrawSpan(from, from + 60, week < 3 ? week : null);
    }

    static String hex(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static List<Integer> shuffled(int count, Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(all, random);
        return all;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }
}
