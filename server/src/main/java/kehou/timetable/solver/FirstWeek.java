package kehou.timetable.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kehou.timetable.solver.TimetableProblem.GradeDay;
import kehou.timetable.solver.TimetableProblem.OnSiteLimit;

/**
 * A timetable that keeps the rules, in an instant: every lesson takes a free place, and one that finds none takes
 * another's if that can move on, and so forth over the shortest chain. The search improves it afterwards; a repair
 * needs nothing else, since the shortest chain moves the fewest.
 */
final class FirstWeek {
    private record Step(int lesson, Spot to, int before) {}

    private final WeekFacts facts;
    private final Map<Integer, Placing> lessons = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> rivals = new HashMap<>();
    private final Map<Integer, Spot> placed = new LinkedHashMap<>();
    private final Map<Long, Set<Integer>> inRoom = new HashMap<>();

    FirstWeek(WeekFacts facts, Collection<Placing> placings) {
        this.facts = facts;
        facts.rivals().forEach(pair -> {
            rivals.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
            rivals.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
        });
        placings.forEach(placing -> lessons.put(placing.id(), placing));
        placings.stream().filter(Placing::pinned).forEach(placing -> put(placing.id(), placing.spot()));
    }

    /** Lessons by where they are now. */
    Map<Integer, Spot> placed() {
        return placed;
    }

    /** Those that can stay where they are today do. */
    void keep() {
        for (Placing placing : lessons.values()) {
            Spot now = placing.now();
            if (!placing.pinned() && now != null && placing.spots().contains(now) && free(placing.id(), now)) {
                put(placing.id(), now);
            }
        }
    }

    /** Gives every lesson a place that can have one, those with the least choice first. */
    void fill() {
        List<Placing> waiting = lessons.values().stream()
                .filter(placing -> !placed.containsKey(placing.id()))
                .sorted(Comparator.comparingInt(placing -> placing.spots().size()))
                .toList();
        for (Placing placing : waiting) {
            placing.spots().stream()
                    .filter(spot -> free(placing.id(), spot))
                    .min(Comparator.comparingInt((Spot spot) -> cost(placing, spot)))
                    .ifPresent(spot -> put(placing.id(), spot));
        }
        waiting.stream()
                .filter(placing -> !placed.containsKey(placing.id()))
                .forEach(placing -> chain(placing.id(), _ -> true));
        facts.problem().gradeDays().forEach(this::feed);
    }

    /** Moves lessons of the grade to a day that has too little, from days that can spare them. */
    private void feed(GradeDay day) {
        Set<Integer> tried = new HashSet<>();
        while (missing(day) > 0) {
            Optional<Placing> mover = lessons.values().stream()
                    .filter(placing -> !placing.pinned() && !tried.contains(placing.id()))
                    .filter(placing -> placing.lesson().enriches()
                            && placing.lesson().grades().contains(day.grade()))
                    .filter(placing -> weekday(placing.id()) != day.weekday())
                    .findFirst();
            if (mover.isEmpty()) {
                return;
            }
            int id = mover.get().id();
            tried.add(id);
            Map<Integer, Spot> before = new LinkedHashMap<>(placed);
            int lacking = lacking();
            drop(id);
            if (!chain(id, spot -> spot.weekday() == day.weekday()) || lacking() >= lacking) {
                restore(before);
            }
        }
    }

    private int lacking() {
        return facts.problem().gradeDays().stream().mapToInt(this::missing).sum();
    }

    private int missing(GradeDay day) {
        List<Integer> running = placed.entrySet().stream()
                .filter(entry -> entry.getValue().weekday() == day.weekday())
                .filter(entry -> feeds(entry.getKey(), day.grade()))
                .map(entry ->
                        entry.getValue().from() * 10_000 + entry.getValue().to())
                .toList();
        int seats = day.seats() == 0
                ? 0
                : placed.entrySet().stream()
                        .filter(entry -> entry.getValue().weekday() == day.weekday())
                        .filter(entry -> feeds(entry.getKey(), day.grade()))
                        .mapToInt(entry -> lesson(entry.getKey()).seats())
                        .sum();
        return Math.max(0, day.minutes() - WeekConstraints.running(running)) + Math.max(0, day.seats() - seats);
    }

    private boolean feeds(int id, int grade) {
        return lesson(id).enriches() && lesson(id).grades().contains(grade);
    }

    /** Puts the lesson where it may go, moving others along the shortest chain; false if there is none. */
    private boolean chain(int wanted, Predicate<Spot> where) {
        List<Step> steps = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>(Set.of(wanted));
        open.add(-1);
        while (!open.isEmpty()) {
            int before = open.remove();
            int mover = before < 0 ? wanted : blocker(steps.get(before));
            for (Spot spot : placing(mover).spots()) {
                if (spot.equals(placed.get(mover)) || (before < 0 && !where.test(spot)) || overDay(mover, spot)) {
                    continue;
                }
                Set<Integer> inTheWay = inTheWay(mover, spot);
                if (inTheWay.isEmpty()) {
                    if (walk(steps, new Step(mover, spot, before))) {
                        return true;
                    }
                } else if (inTheWay.size() == 1) {
                    int other = inTheWay.iterator().next();
                    if (!placing(other).pinned() && seen.add(other)) {
                        steps.add(new Step(mover, spot, before));
                        open.add(steps.size() - 1);
                    }
                }
            }
        }
        return false;
    }

    private int blocker(Step step) {
        return inTheWay(step.lesson(), step.to()).iterator().next();
    }

    /** From the free end back to the first: each finds its place left by the one before, or nothing changes. */
    private boolean walk(List<Step> steps, Step last) {
        Map<Integer, Spot> before = new LinkedHashMap<>(placed);
        for (Step step = last; ; step = steps.get(step.before())) {
            drop(step.lesson());
            if (!free(step.lesson(), step.to())) {
                restore(before);
                return false;
            }
            put(step.lesson(), step.to());
            if (step.before() < 0) {
                return true;
            }
        }
    }

    private void restore(Map<Integer, Spot> before) {
        placed.clear();
        inRoom.clear();
        before.forEach(this::put);
    }

    private boolean free(int id, Spot spot) {
        return !overDay(id, spot) && inTheWay(id, spot).isEmpty();
    }

    private Set<Integer> inTheWay(int id, Spot spot) {
        Set<Integer> found = new HashSet<>();
        for (int other : inRoom.getOrDefault(spot.room().id(), Set.of())) {
            if (other != id && meets(id, spot, other)) {
                found.add(other);
            }
        }
        for (int other : rivals.getOrDefault(id, Set.of())) {
            Spot theirs = placed.get(other);
            if (theirs != null
                    && (meets(id, spot, other) || late(id, spot, other, theirs) || again(id, spot, other, theirs))) {
                found.add(other);
            }
        }
        return found;
    }

    private boolean meets(int id, Spot spot, int other) {
        Spot theirs = placed.get(other);
        return theirs != null && theirs.overlaps(spot) && lesson(id).sharesAWeekWith(lesson(other));
    }

    private boolean again(int id, Spot spot, int other, Spot theirs) {
        return lesson(id).offering() == lesson(other).offering()
                && theirs.weekday() == spot.weekday()
                && lesson(id).sharesAWeekWith(lesson(other));
    }

    private boolean late(int id, Spot spot, int other, Spot theirs) {
        return theirs.weekday() == spot.weekday()
                && theirs.gap(spot)
                        < facts.way(theirs.room().campus(), spot.room().campus())
                && lesson(id).people().stream().anyMatch(lesson(other).people()::contains);
    }

    /** What is limited for a day or for a person's week and no single lesson stands in the way of. */
    private boolean overDay(int id, Spot spot) {
        LessonToPlace lesson = lesson(id);
        for (OnSiteLimit limit : facts.problem().onSite()) {
            if (lesson.enriches() && limit.weekday() == spot.weekday() && weekday(id) != spot.weekday()) {
                long held = placed.entrySet().stream()
                        .filter(entry -> entry.getValue().weekday() == limit.weekday()
                                && lesson(entry.getKey()).enriches())
                        .count();
                if (held >= limit.lessons()) {
                    return true;
                }
            }
        }
        return !placed.containsKey(id)
                && lesson.people().stream()
                        .map(facts::person)
                        .filter(Objects::nonNull)
                        .anyMatch(person -> person.mostMinutes() > 0
                                && minutes(person.id()) + lesson.load() > person.mostMinutes());
    }

    private int minutes(long person) {
        return placed.keySet().stream()
                .map(this::lesson)
                .filter(lesson -> lesson.people().contains(person))
                .mapToInt(LessonToPlace::load)
                .sum();
    }

    /** Where days lack interest and club time first, then apart from the offering's other lessons. */
    private int cost(Placing placing, Spot spot) {
        LessonToPlace lesson = placing.lesson();
        int lacking = lesson.enriches()
                ? facts.problem().gradeDays().stream()
                        .filter(day -> day.weekday() == spot.weekday()
                                && lesson.grades().contains(day.grade()))
                        .mapToInt(day -> missing(day) > 0 ? 1 : 0)
                        .sum()
                : 0;
        int beside = (int) rivals.getOrDefault(placing.id(), Set.of()).stream()
                .filter(other -> weekday(other) == spot.weekday())
                .count();
        return beside * 4 - lacking * 2;
    }

    private int weekday(int id) {
        Spot spot = placed.get(id);
        return spot == null ? 0 : spot.weekday();
    }

    private Placing placing(int id) {
        return Objects.requireNonNull(lessons.get(id));
    }

    private LessonToPlace lesson(int id) {
        return placing(id).lesson();
    }

    private void put(int id, Spot spot) {
        placed.put(id, spot);
        inRoom.computeIfAbsent(spot.room().id(), _ -> new HashSet<>()).add(id);
    }

    private void drop(int id) {
        Spot spot = placed.remove(id);
        if (spot != null) {
            inRoom.getOrDefault(spot.room().id(), new HashSet<>()).remove(id);
        }
    }
}
