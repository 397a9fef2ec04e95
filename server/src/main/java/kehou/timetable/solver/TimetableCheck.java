package kehou.timetable.solver;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kehou.timetable.solver.TimetableProblem.CampusTravel;
import kehou.timetable.solver.TimetableProblem.ConflictGroup;
import kehou.timetable.solver.TimetableProblem.GradeDay;
import kehou.timetable.solver.TimetableProblem.OnSiteLimit;

/**
 * Judges a finished timetable lesson by lesson and pair by pair. It shares no code with the search, only the facts
 * and the answer, and is slow and plain on purpose.
 */
public final class TimetableCheck {
    private record Held(LessonToPlace lesson, TimetableSlot slot, TeachingRoom room) {}

    private final TimetableProblem problem;
    private final List<Held> held = new ArrayList<>();
    private final List<TimetableClash> clashes = new ArrayList<>();
    private final Map<Long, Set<Long>> samePupils = new HashMap<>();

    TimetableCheck(TimetableProblem problem, List<TimetablePlacement> placements) {
        this.problem = problem;
        for (ConflictGroup group : problem.groups()) {
            for (long offering : group.offerings()) {
                samePupils.computeIfAbsent(offering, _ -> new HashSet<>()).addAll(group.offerings());
            }
        }
        Map<Integer, TimetableSlot> slots = new HashMap<>();
        placements.forEach(placement -> slots.put(placement.lesson(), placement.slot()));
        for (LessonToPlace lesson : problem.lessons()) {
            TimetableSlot slot = slots.get(lesson.id());
            if (lesson.pinned() != null && !lesson.pinned().equals(slot)) {
                clashes.add(new TimetableClash(
                        TimetableRule.PINNED,
                        List.of(lesson.id()),
                        0,
                        lesson.pinned().weekday()));
            }
            if (slot != null) {
                problem.rooms().stream()
                        .filter(room -> room.id() == slot.venue())
                        .findFirst()
                        .ifPresentOrElse(
                                room -> held.add(new Held(lesson, slot, room)),
                                () -> clashes.add(alone(TimetableRule.VENUE_UNSUITED, lesson, slot, slot.venue())));
            }
        }
    }

    /** Every rule this timetable breaks; lessons without a place break none but '1+N'. */
    public static List<TimetableClash> clashes(TimetableProblem problem, List<TimetablePlacement> placements) {
        TimetableCheck check = new TimetableCheck(problem, placements);
        check.held.forEach(check::one);
        for (int i = 0; i < check.held.size(); i++) {
            for (int j = 0; j < i; j++) {
                check.two(check.held.get(j), check.held.get(i));
            }
        }
        check.people();
        check.days();
        return List.copyOf(check.clashes);
    }

    /** What the lesson meets in one place, alone and with each of the others. */
    List<TimetableClash> ofPlace(LessonToPlace lesson, TimetableSlot slot, TeachingRoom room) {
        Held it = new Held(lesson, slot, room);
        clashes.clear();
        TimetableSlot pinned = it.lesson().pinned();
        when(pinned != null && !pinned.equals(it.slot()), TimetableRule.PINNED, it, 0);
        one(it);
        held.forEach(other -> two(other, it));
        return new ArrayList<>(clashes);
    }

    /** What it does to loads and days, in whichever venue. */
    List<TimetableClash> ofDay(LessonToPlace lesson, TimetableSlot slot) {
        clashes.clear();
        held.add(new Held(lesson, slot, problem.rooms().getFirst()));
        people();
        days();
        held.removeLast();
        List<TimetableClash> found = new ArrayList<>(clashes);
        found.removeIf(clash ->
                clash.rule() != TimetableRule.ONE_PLUS_N && !clash.lessons().contains(lesson.id()));
        return found;
    }

    private static TimetableClash alone(TimetableRule rule, LessonToPlace lesson, TimetableSlot slot, long about) {
        return new TimetableClash(rule, List.of(lesson.id()), about, slot.weekday());
    }

    private void one(Held it) {
        LessonToPlace lesson = it.lesson();
        TeachingRoom room = it.room();
        int day = it.slot().weekday();
        when(room.capacity() < lesson.seats(), TimetableRule.VENUE_SMALL, it, room.id());
        boolean kind = lesson.needs().kinds().isEmpty();
        for (var wanted : lesson.needs().kinds()) {
            kind |= wanted == room.kind();
        }
        boolean use = lesson.needs().use() == null || room.uses().isEmpty();
        for (var allowed : room.uses()) {
            use |= allowed == lesson.needs().use();
        }
        boolean equipped = true;
        for (String thing : lesson.needs().equipment()) {
            equipped &= room.equipment().contains(thing);
        }
        when(!kind || !use || !equipped, TimetableRule.VENUE_UNSUITED, it, room.id());
        for (var closed : room.closed()) {
            when(closed.weekday() == day, TimetableRule.VENUE_CLOSED, it, room.id());
        }
        for (var barred : lesson.barred()) {
            when(barred.weekday() == day && !before(lesson, barred), TimetableRule.GATE, it, 0);
        }
        boolean served = false;
        for (TeachingPeriod period : problem.periods()) {
            served |= period.weekday() == day
                    && period.kind().equals(lesson.kind())
                    && !it.slot().from().isBefore(period.from())
                    && !it.slot().to().isAfter(period.to());
        }
        long length = Duration.between(it.slot().from(), it.slot().to()).toMinutes();
        when(!served || length < lesson.minutes(), TimetableRule.OUTSIDE_SERVICE, it, 0);
        for (TeachingPerson person : problem.people()) {
            if (lesson.people().contains(person.id())) {
                person(it, person);
            }
        }
    }

    private void person(Held it, TeachingPerson person) {
        int day = it.slot().weekday();
        boolean away = false;
        for (var time : person.away()) {
            LocalTime from = time.from() == null ? LocalTime.MIN : time.from();
            LocalTime to = time.to() == null ? LocalTime.MAX : time.to();
            away |= time.weekday() == day
                    && it.slot().from().isBefore(to)
                    && from.isBefore(it.slot().to());
        }
        when(away, TimetableRule.PERSON_AWAY, it, person.id());
        for (var barred : person.barred()) {
            when(barred.weekday() == day && !before(it.lesson(), barred), TimetableRule.NOT_CLEARED, it, person.id());
        }
    }

    /** A single date that lies before the first one on which something fails. */
    private static boolean before(LessonToPlace lesson, BarredDay barred) {
        return lesson.date() != null && lesson.date().isBefore(barred.day());
    }

    private void two(Held one, Held other) {
        if (one.slot().weekday() != other.slot().weekday()) {
            return;
        }
        boolean dates = one.lesson().date() != null && other.lesson().date() != null;
        if (dates && !Objects.equals(one.lesson().date(), other.lesson().date())) {
            return;
        }
        Set<LessonWeeks> weeks = Set.of(LessonWeeks.ODD, LessonWeeks.EVEN);
        if (one.lesson().weeks() != other.lesson().weeks()
                && weeks.contains(one.lesson().weeks())
                && weeks.contains(other.lesson().weeks())) {
            return;
        }
        both(one.lesson().offering() == other.lesson().offering(), TimetableRule.ONCE_A_DAY, one, other, 0);
        boolean together = one.slot().from().isBefore(other.slot().to())
                && other.slot().from().isBefore(one.slot().to());
        if (together) {
            both(
                    one.room().id() == other.room().id(),
                    TimetableRule.VENUE_TAKEN,
                    one,
                    other,
                    one.room().id());
            for (long attending : one.lesson().homeClasses()) {
                both(other.lesson().homeClasses().contains(attending), TimetableRule.CLASS_BUSY, one, other, attending);
            }
            long theirs = other.lesson().offering();
            Set<Long> needed = samePupils.getOrDefault(one.lesson().offering(), Set.of());
            boolean pupils = one.lesson().offering() != theirs && needed.contains(theirs);
            both(pupils, TimetableRule.PUPILS_BUSY, one, other, 0);
        }
        for (long person : one.lesson().people()) {
            if (other.lesson().people().contains(person)) {
                both(together, TimetableRule.PERSON_BUSY, one, other, person);
                both(!together && tooFar(one, other), TimetableRule.TRAVEL, one, other, person);
            }
        }
    }

    private boolean tooFar(Held one, Held other) {
        boolean first = one.slot().from().isBefore(other.slot().from());
        Held before = first ? one : other;
        Held after = first ? other : one;
        long between = Duration.between(before.slot().to(), after.slot().from()).toMinutes();
        long from = before.room().campus();
        long to = after.room().campus();
        for (CampusTravel way : problem.travel()) {
            boolean there = way.one() == from && way.other() == to;
            boolean back = way.one() == to && way.other() == from;
            if (from != to && (there || back) && between < way.minutes()) {
                return true;
            }
        }
        return false;
    }

    private void people() {
        for (TeachingPerson person : problem.people()) {
            List<Integer> lessons = new ArrayList<>();
            int minutes = 0;
            for (Held it : held) {
                if (it.lesson().date() == null && it.lesson().people().contains(person.id())) {
                    lessons.add(it.lesson().id());
                    minutes += it.lesson().minutes();
                }
            }
            if (person.mostMinutes() > 0 && minutes > person.mostMinutes()) {
                clashes.add(new TimetableClash(TimetableRule.TOO_MUCH_WORK, lessons, person.id(), 0));
            }
        }
    }

    private void days() {
        for (OnSiteLimit limit : problem.onSite()) {
            List<Integer> lessons = new ArrayList<>();
            for (Held it : held) {
                if (it.lesson().enriches() && it.slot().weekday() == limit.weekday()) {
                    lessons.add(it.lesson().id());
                }
            }
            if (lessons.size() > limit.lessons()) {
                clashes.add(new TimetableClash(TimetableRule.ON_SITE, lessons, limit.people(), limit.weekday()));
            }
        }
        for (GradeDay day : problem.gradeDays()) {
            List<Held> feeding = held.stream()
                    .filter(it -> it.slot().weekday() == day.weekday())
                    .filter(it -> it.lesson().enriches() && it.lesson().grades().contains(day.grade()))
                    .sorted(Comparator.comparing(it -> it.slot().from()))
                    .toList();
            int seats = 0;
            Set<Integer> minutes = new TreeSet<>();
            for (Held it : feeding) {
                seats += it.lesson().seats();
                int until = it.slot().to().toSecondOfDay() / 60;
                for (int minute = it.slot().from().toSecondOfDay() / 60; minute < until; minute++) {
                    minutes.add(minute);
                }
            }
            if (minutes.size() < day.minutes() || seats < day.seats()) {
                Set<Integer> lessons = new HashSet<>();
                feeding.forEach(it -> lessons.add(it.lesson().id()));
                clashes.add(
                        new TimetableClash(TimetableRule.ONE_PLUS_N, List.copyOf(lessons), day.grade(), day.weekday()));
            }
        }
    }

    private void when(boolean broken, TimetableRule rule, Held it, long about) {
        if (broken) {
            clashes.add(alone(rule, it.lesson(), it.slot(), about));
        }
    }

    private void both(boolean broken, TimetableRule rule, Held one, Held other, long about) {
        if (broken) {
            clashes.add(new TimetableClash(
                    rule,
                    List.of(one.lesson().id(), other.lesson().id()),
                    about,
                    one.slot().weekday()));
        }
    }
}
