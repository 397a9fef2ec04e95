package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Weeks;
import kehou.region.Term;

/** When an offering meets in one term: spans of two weeks, the odd school week first, week after week or in one week. */
record Slot(Term.Id term, List<Span> spans) {
    private static final int SECONDS = 60;
    private static final int MINUTES = 24 * 60;
    private static final int DAYS = 7;
    /** More weeks than a term has; even, so that odd weeks stay apart from even ones. */
    private static final int WEEKS = 64;

    private static final int ALWAYS = -1;
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /**
     * Within one day.
     *
     * @param from minutes from Monday 0:00 of the odd week
     * @param week the only one in which it is, counted from 1970 and again from 0 after 63; -1 is every odd, or even, one
     */
    record Span(int from, int to, int week) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to && (week == ALWAYS || other.week == ALWAYS || week == other.week);
        }

        /** Whether it is in one week only. */
        boolean single() {
            return week != ALWAYS;
        }

        int weekday() {
            return from / MINUTES % DAYS + 1;
        }

        LocalTime begins() {
            return LocalTime.ofSecondOfDay((long) from % MINUTES * SECONDS);
        }

        LocalTime ends() {
            return LocalTime.ofSecondOfDay((long) to % MINUTES * SECONDS);
        }

        /** A minute is one number for each week; a single week's numbers lie apart, one in each minute. */
        private Stream<String> ranges() {
            return single()
                    ? IntStream.range(from, to)
                            .map(minute -> minute * WEEKS + week)
                            .mapToObj(one -> "[" + one + "," + (one + 1) + ")")
                    : Stream.of("[" + from * WEEKS + "," + to * WEEKS + ")");
        }
    }

    Slot {
        spans = spans.stream()
                .sorted(Comparator.comparingInt(Span::from).thenComparingInt(Span::week))
                .toList();
    }

    static Slot of(Offering offering) {
        return new Slot(
                offering.term(),
                offering.slots().stream()
                        .flatMap(slot -> Stream.of(Weeks.ODD, Weeks.EVEN)
                                .filter(slot.weeks()::meet)
                                .map(week -> span(slot, week)))
                        .toList());
    }

    /** As {@link #range} wrote it. */
    static Slot of(Term.Id term, String range) {
        List<Span> spans = new ArrayList<>();
        Map<Integer, Span> open = new TreeMap<>();
        Matcher found = RANGE.matcher(range);
        while (found.find()) {
            int low = Integer.parseInt(found.group(1));
            int high = Integer.parseInt(found.group(2));
            if (high - low >= WEEKS) {
                spans.add(new Span(low / WEEKS, high / WEEKS, ALWAYS));
                continue;
            }
            int minute = low / WEEKS;
            Span before = open.get(low % WEEKS);
            if (before != null && before.to() < minute) {
                spans.add(before);
            }
            int from = before == null || before.to() < minute ? minute : before.from();
            open.put(low % WEEKS, new Span(from, minute + 1, low % WEEKS));
        }
        spans.addAll(open.values());
        return new Slot(term, spans);
    }

    /** As a multirange of the database, in which two meet exactly where they {@link #overlaps overlap}. */
    String range() {
        return spans.stream().flatMap(Span::ranges).collect(Collectors.joining(",", "{", "}"));
    }

    boolean overlaps(Slot other) {
        return overlap(other).isPresent();
    }

    /** The first of the own spans that the other runs into. */
    Optional<Span> overlap(Slot other) {
        return term.equals(other.term)
                ? spans.stream()
                        .filter(span -> other.spans.stream().anyMatch(span::overlaps))
                        .findFirst()
                : Optional.empty();
    }

    private static Span span(OfferingSlot slot, Weeks week) {
        int day = (week(week) * DAYS + slot.weekday() - 1) * MINUTES;
        LocalDate date = slot.date();
        int only = date == null ? ALWAYS : Math.floorMod(Math.floorDiv(date.toEpochDay() + 3, DAYS), WEEKS);
        return new Span(day + minute(slot.from()), day + minute(slot.to()), only);
    }

    private static int week(Weeks week) {
        return week == Weeks.ODD ? 0 : 1;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS;
    }
}
