package kehou.timetable.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a lesson has no place while the others keep theirs. Every place is ruled out by something; of all that rules
 * places out the fewest are kept that still rule out every one: first the most telling ones are taken, then each is
 * put aside again if the rest does without it.
 */
final class Obstacles {
    private final WeekFacts facts;
    private final Fit fit;
    private final Spots spots;
    private final Map<Integer, LessonToPlace> lessons = new HashMap<>();
    private final Map<Integer, Spot> placed;

    Obstacles(WeekFacts facts, Spots spots, Map<Integer, Spot> placed) {
        this.facts = facts;
        this.fit = new Fit(facts);
        this.spots = spots;
        this.placed = placed;
        facts.problem().lessons().forEach(lesson -> lessons.put(lesson.id(), lesson));
    }

    /** A place that nothing speaks against. */
    Optional<Spot> free(LessonToPlace lesson) {
        return spots.all(lesson).stream()
                .filter(spot -> against(lesson, spot).isEmpty())
                .findFirst();
    }

    /** The fewest reasons that together rule out every place. */
    List<TimetableObstacle> of(LessonToPlace lesson) {
        List<Spot> places = spots.all(lesson);
        if (places.isEmpty()) {
            return List.of(TimetableObstacle.of(TimetableRule.OUTSIDE_SERVICE).counts(lesson.minutes(), 0));
        }
        Map<TimetableObstacle, BitSet> ruledOut = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            for (TimetableObstacle obstacle : against(lesson, places.get(i))) {
                ruledOut.computeIfAbsent(obstacle, _ -> new BitSet()).set(i);
            }
        }
        return fewest(ruledOut).stream()
                .sorted(Comparator.comparing(TimetableObstacle::rule, Comparator.comparingInt(Obstacles::order))
                        .thenComparingInt(TimetableObstacle::weekday))
                .toList();
    }

    static List<TimetableObstacle> fewest(Map<TimetableObstacle, BitSet> ruledOut) {
        BitSet open = union(ruledOut.values().stream());
        List<TimetableObstacle> kept = new ArrayList<>();
        while (!open.isEmpty()) {
            TimetableObstacle best = ruledOut.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> common(entry.getValue(), open)))
                    .orElseThrow()
                    .getKey();
            kept.add(best);
            open.andNot(ruledOut.getOrDefault(best, new BitSet()));
        }
        BitSet all = union(ruledOut.values().stream());
        List<TimetableObstacle> narrowFirst = kept.stream()
                .sorted(Comparator.comparingInt(
                        one -> ruledOut.getOrDefault(one, new BitSet()).cardinality()))
                .toList();
        for (TimetableObstacle one : narrowFirst) {
            BitSet rest = union(kept.stream()
                    .filter(other -> other != one)
                    .map(other -> ruledOut.getOrDefault(other, new BitSet())));
            if (rest.equals(all)) {
                kept.remove(one);
            }
        }
        return kept;
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static BitSet union(Stream<BitSet> sets) {
        BitSet all = new BitSet();
        sets.forEach(all::or);
        return all;
    }

    /** What a person reads first: the venues, then who stands in them, then who gives it. */
    private static int order(TimetableRule rule) {
        return switch (rule) {
            case VENUE_UNSUITED -> 0;
            case VENUE_SMALL -> 1;
            case VENUE_CLOSED -> 2;
            case VENUE_TAKEN -> 3;
            default -> 4 + rule.ordinal();
        };
    }

    private List<TimetableObstacle> against(LessonToPlace lesson, Spot spot) {
        List<TimetableObstacle> found = new ArrayList<>();
        TeachingRoom room = spot.room();
        if (!Fit.suits(lesson, room)) {
            found.add(TimetableObstacle.of(TimetableRule.VENUE_UNSUITED)
                    .only(names(facts.problem().rooms().stream().filter(one -> Fit.suits(lesson, one)))));
        }
        if (!Fit.holds(lesson, room)) {
            found.add(TimetableObstacle.of(TimetableRule.VENUE_SMALL)
                    .only(names(facts.problem().rooms().stream().filter(one -> Fit.holds(lesson, one))))
                    .counts(lesson.seats(), 0));
        }
        room.closed().stream()
                .filter(day -> day.weekday() == spot.weekday())
                .map(day -> TimetableObstacle.of(TimetableRule.VENUE_CLOSED)
                        .about(room.id(), room.name())
                        .on(day.weekday())
                        .noting(day.reason()))
                .forEach(found::add);
        lesson.barred().stream()
                .filter(day -> day.weekday() == spot.weekday())
                .map(day -> TimetableObstacle.of(TimetableRule.GATE)
                        .on(day.weekday())
                        .noting(day.code() + " " + day.day()))
                .forEach(found::add);
        fit.people(lesson).forEach(person -> ofPerson(lesson, spot, person, found));
        ofOthers(lesson, spot, found);
        ofDay(lesson, spot, found);
        return found;
    }

    private void ofPerson(LessonToPlace lesson, Spot spot, TeachingPerson person, List<TimetableObstacle> found) {
        person.barred().stream()
                .filter(day -> day.weekday() == spot.weekday())
                .map(day -> TimetableObstacle.of(TimetableRule.NOT_CLEARED)
                        .about(person.id(), person.name())
                        .on(day.weekday())
                        .noting(day.code() + " " + day.day()))
                .forEach(found::add);
        if (WeekFacts.away(person, spot.weekday(), spot.from(), spot.to())) {
            String why = person.away().stream()
                    .filter(away -> away.weekday() == spot.weekday())
                    .map(TeachingPerson.AwayTime::reason)
                    .findFirst()
                    .orElse("");
            found.add(TimetableObstacle.of(TimetableRule.PERSON_AWAY)
                    .about(person.id(), person.name())
                    .on(spot.weekday())
                    .noting(why));
        }
        int minutes = placed.keySet().stream()
                .map(lessons::get)
                .filter(other -> other != null && other.people().contains(person.id()))
                .mapToInt(LessonToPlace::load)
                .sum();
        if (person.mostMinutes() > 0 && minutes + lesson.load() > person.mostMinutes()) {
            found.add(TimetableObstacle.of(TimetableRule.TOO_MUCH_WORK)
                    .about(person.id(), person.name())
                    .counts(minutes + lesson.load(), person.mostMinutes()));
        }
    }

    private void ofOthers(LessonToPlace lesson, Spot spot, List<TimetableObstacle> found) {
        placed.forEach((id, theirs) -> {
            LessonToPlace other = lessons.get(id);
            if (other == null || theirs.weekday() != spot.weekday() || !lesson.sharesAWeekWith(other)) {
                return;
            }
            if (lesson.offering() == other.offering()) {
                found.add(TimetableObstacle.of(TimetableRule.ONCE_A_DAY).on(spot.weekday()));
            }
            boolean same = theirs.overlaps(spot);
            if (same && theirs.room().id() == spot.room().id()) {
                found.add(TimetableObstacle.of(TimetableRule.VENUE_TAKEN)
                        .about(spot.room().id(), spot.room().name())
                        .at(theirs)
                        .by(other));
            }
            boolean late = !same
                    && theirs.gap(spot)
                            < facts.way(theirs.room().campus(), spot.room().campus());
            if (same || late) {
                fit.people(lesson)
                        .filter(person -> other.people().contains(person.id()))
                        .map(person -> TimetableObstacle.of(same ? TimetableRule.PERSON_BUSY : TimetableRule.TRAVEL)
                                .about(person.id(), person.name())
                                .at(theirs)
                                .by(other))
                        .forEach(found::add);
            }
            if (same && lesson.homeClasses().stream().anyMatch(other.homeClasses()::contains)) {
                found.add(TimetableObstacle.of(TimetableRule.CLASS_BUSY)
                        .at(theirs)
                        .by(other));
            }
            if (same && pupilsOfBoth(lesson, other)) {
                found.add(TimetableObstacle.of(TimetableRule.PUPILS_BUSY)
                        .at(theirs)
                        .by(other));
            }
        });
    }

    private boolean pupilsOfBoth(LessonToPlace one, LessonToPlace other) {
        return one.offering() != other.offering()
                && facts.problem().groups().stream()
                        .anyMatch(group -> group.offerings().contains(one.offering())
                                && group.offerings().contains(other.offering()));
    }

    private void ofDay(LessonToPlace lesson, Spot spot, List<TimetableObstacle> found) {
        if (!lesson.enriches()) {
            return;
        }
        int held = (int) placed.entrySet().stream()
                .filter(entry -> entry.getValue().weekday() == spot.weekday())
                .map(entry -> lessons.get(entry.getKey()))
                .filter(other -> other != null && other.enriches())
                .count();
        facts.problem().onSite().stream()
                .filter(limit -> limit.weekday() == spot.weekday() && held + 1 > limit.lessons())
                .map(limit -> TimetableObstacle.of(TimetableRule.ON_SITE)
                        .on(limit.weekday())
                        .counts(held + 1, limit.people()))
                .forEach(found::add);
    }

    private static List<String> names(Stream<TeachingRoom> rooms) {
        return rooms.map(TeachingRoom::name).limit(12).toList();
    }
}
