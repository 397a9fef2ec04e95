package kehou.enrolment;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Weeks;
import kehou.region.Term;

/**
 * When an offering meets in one term: spans of two weeks, the odd school week first. A single date takes its hour in all
 * odd, or all even, weeks: a child's days stay free for it.
 */
record Slot(Term.Id term, List<Span> spans) {
    private static final int SECONDS = 60;
    private static final int MINUTES = 24 * 60;
    private static final int DAYS = 7;
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** Minutes from Monday 0:00 of the odd week; within one day. */
    record Span(int from, int to) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
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
        Matcher found = RANGE.matcher(range);
        while (found.find()) {
            spans.add(new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
        }
        return new Slot(term, List.copyOf(spans));
    }

    /** As a multirange of the database. */
    String range() {
        return spans.stream()
                .map(span -> "[" + span.from() + "," + span.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
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
        return new Span(day + minute(slot.from()), day + minute(slot.to()));
    }

    private static int week(Weeks week) {
        return week == Weeks.ODD ? 0 : 1;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS;
    }
}
