package kehou.timetable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.timetable.TimetableWish.PinnedLesson;
import kehou.timetable.solver.LessonToPlace;
import kehou.timetable.solver.LessonWeeks;
import kehou.timetable.solver.TeachingPeriod;
import kehou.timetable.solver.TimetableSlot;
import kehou.timetable.solver.VenueNeed;
import org.jspecify.annotations.Nullable;

/** The lessons of a week, and those on single dates, that a school's offerings want places for. */
final class LessonsToPlace {
    /** Numbers of single dates are apart from those of the week. */
    private static final int FIRST_DATED = 101;

    private LessonsToPlace() {}

    static String key(long offering, int number) {
        return offering + "/" + number;
    }

    static List<LessonToPlace> of(
            List<Offering> offerings,
            List<TeachingPeriod> periods,
            TimetableWish wish,
            Map<String, TimetableSlot> today,
            GateDays.Barred barred) {
        Map<String, PinnedLesson> pins = new HashMap<>();
        TimetableWish.of(wish.pinned())
                .forEach(pin -> pins.put(key(pin.offering().value(), pin.number()), pin));
        Map<Long, List<Integer>> preferred = new HashMap<>();
        TimetableWish.of(wish.preferences())
                .forEach(one -> preferred.put(one.offering().value(), one.weekdays()));
        int shortest = periods.stream()
                .mapToInt(period -> minutes(period.from(), period.to()))
                .min()
                .orElse(0);
        List<LessonToPlace> lessons = new ArrayList<>();
        for (Offering offering : offerings) {
            long id = offering.id().value();
            List<OfferingSlot> slots = offering.slots().stream()
                    .filter(slot -> slot.date() == null)
                    .toList();
            dated(offering, wish, barred, lessons);
            // Who meets on single dates only wants no place in the week.
            int weekly = slots.isEmpty() && !offering.slots().isEmpty()
                    ? 0
                    : Math.max(offering.sessionsPerWeek(), slots.size());
            int usual = slots.stream()
                    .mapToInt(slot -> minutes(slot.from(), slot.to()))
                    .min()
                    .orElse(shortest);
            for (int number = 1; number <= weekly; number++) {
                OfferingSlot slot = number <= slots.size() ? slots.get(number - 1) : null;
                TimetableSlot own = slot == null ? null : slot(slot);
                PinnedLesson pin = pins.get(key(id, number));
                boolean stays = wish.kindOrPlan() == SolveRun.Kind.PLAN && offering.state() == Offering.State.PUBLISHED;
                lessons.add(lesson(
                        lessons.size() + 1,
                        offering,
                        number,
                        wish,
                        slot,
                        slot == null ? usual : minutes(slot.from(), slot.to()),
                        preferred.getOrDefault(id, List.of()),
                        pin != null ? slot(pin) : stays ? own : null,
                        Optional.ofNullable(today.get(key(id, number))).orElse(own),
                        barred));
            }
        }
        return lessons;
    }

    /** Single dates stay where they are, whatever is searched for, and nothing is put in their way. */
    private static void dated(
            Offering offering, TimetableWish wish, GateDays.Barred barred, List<LessonToPlace> lessons) {
        int number = FIRST_DATED;
        for (OfferingSlot slot : offering.slots()) {
            if (slot.date() != null) {
                lessons.add(lesson(
                        lessons.size() + 1,
                        offering,
                        number++,
                        wish,
                        slot,
                        minutes(slot.from(), slot.to()),
                        List.of(),
                        slot(slot),
                        slot(slot),
                        barred));
            }
        }
    }

    private static LessonToPlace lesson(
            int id,
            Offering offering,
            int number,
            TimetableWish wish,
            @Nullable OfferingSlot slot,
            int minutes,
            List<Integer> preferred,
            @Nullable TimetableSlot pinned,
            @Nullable TimetableSlot now,
            GateDays.Barred barred) {
        return new LessonToPlace(
                id,
                offering.id().value(),
                number,
                offering.courseName(),
                offering.category(),
                offering.strand(),
                TeachingTimes.kind(wish, slot),
                minutes,
                offering.seats(),
                offering.team().stream().map(Instructor.Id::value).toList(),
                offering.grades(),
                offering.whole().stream().map(HomeClass.Id::value).toList(),
                need(offering),
                preferred,
                slot == null
                        ? LessonWeeks.EVERY
                        : LessonWeeks.valueOf(slot.weeks().name()),
                slot == null ? null : slot.date(),
                pinned,
                now,
                barred.ofOffering(offering.id().value()));
    }

    private static VenueNeed need(Offering offering) {
        return new VenueNeed(
                offering.venueKind() == null ? List.of() : List.of(offering.venueKind()),
                offering.venueUse(),
                List.of());
    }

    private static TimetableSlot slot(OfferingSlot slot) {
        return new TimetableSlot(
                slot.weekday(), slot.from(), slot.to(), slot.venue().value());
    }

    private static TimetableSlot slot(PinnedLesson pin) {
        return new TimetableSlot(
                pin.weekday(), pin.from(), pin.to(), pin.venue().value());
    }

    private static int minutes(LocalTime from, LocalTime to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
