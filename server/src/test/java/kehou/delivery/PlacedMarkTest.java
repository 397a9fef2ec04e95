package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kehou.people.Pupil;
import org.junit.jupiter.api.Test;

class PlacedMarkTest {
    private static final Instant FOUR = Instant.parse("2026-09-16T08:00:00Z");

    @Test
    void the_later_touch_wins_whoever_reports_first() {
        PlacedMark early = mark(1, Mark.ABSENT, 0, "a");
        PlacedMark late = mark(1, Mark.PRESENT, 60, "b");
        assertThat(merged(List.of(early), List.of(late)).values()).containsExactly(late);
        assertThat(merged(List.of(late), List.of(early)).values()).containsExactly(late);
    }

    @Test
    void at_the_same_instant_the_device_decides() {
        PlacedMark one = mark(1, Mark.ABSENT, 0, "a");
        PlacedMark other = mark(1, Mark.LATE, 0, "b");
        assertThat(merged(List.of(other), List.of(one)).values()).containsExactly(other);
        assertThat(merged(List.of(one), List.of(other)).values()).containsExactly(other);
    }

    @Test
    void devices_that_report_in_any_order_twice_or_in_parts_end_in_one_roll() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<PlacedMark> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(mark(
                        random.nextInt(8),
                        Mark.values()[random.nextInt(4)],
                        random.nextInt(5),
                        "device-" + random.nextInt(3)));
            }
            Map<Pupil.Id, PlacedMark> once = merged(List.of(), all);
            assertThat(inParts(all, random)).as("seed %d", seed).isEqualTo(once);
        }
    }

    private static Map<Pupil.Id, PlacedMark> inParts(List<PlacedMark> all, Random random) {
        List<PlacedMark> order = new ArrayList<>(all);
        order.addAll(all.subList(0, random.nextInt(all.size())));
        Collections.shuffle(order, random);
        Map<Pupil.Id, PlacedMark> roll = Map.of();
        int from = 0;
        while (from < order.size()) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(6));
            roll = merged(roll.values(), order.subList(from, to));
            from = to;
        }
        return roll;
    }

    private static Map<Pupil.Id, PlacedMark> merged(Collection<PlacedMark> known, Collection<PlacedMark> edits) {
        return PlacedMark.merge(known, edits);
    }

    private static PlacedMark mark(long pupil, Mark mark, int seconds, String device) {
        return new PlacedMark(new Pupil.Id(pupil), mark, FOUR.plusSeconds(seconds), device);
    }
}
