package kehou.timetable.solver;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kehou.timetable.solver.WeighedWish.Wish;

/** What every wish costs a timetable, counted apart from the search so that its sum can be told in parts. */
public final class TimetableCosts {
    private final WeekFacts facts;
    private final Map<Integer, Placing> placed = new HashMap<>();
    private final Map<Wish, Long> times = new EnumMap<>(Wish.class);

    private TimetableCosts(TimetableProblem problem, List<TimetablePlacement> placements) {
        facts = new WeekFacts(problem);
        Map<Integer, LessonToPlace> lessons = new HashMap<>();
        problem.lessons().forEach(lesson -> lessons.put(lesson.id(), lesson));
        for (TimetablePlacement place : placements) {
            LessonToPlace lesson = lessons.get(place.lesson());
            Spot spot = facts.spot(place.slot());
            if (lesson != null && spot != null) {
                Spot now = facts.spot(lesson.now());
                placed.put(lesson.id(), new Placing(lesson, List.of(spot), spot, now, lesson.pinned() != null));
            }
        }
    }

    /** One for every wish, in their order. */
    public static List<WeighedWish> of(TimetableProblem problem, List<TimetablePlacement> placements) {
        TimetableCosts costs = new TimetableCosts(problem, placements);
        costs.pairs();
        costs.days();
        costs.placed.values().forEach(costs::alone);
        return Arrays.stream(Wish.values())
                .map(wish ->
                        new WeighedWish(wish, wish.weightIn(problem.weights()), costs.times.getOrDefault(wish, 0L)))
                .toList();
    }

    private void pairs() {
        for (Rivals pair : facts.rivals()) {
            Placing one = placed.get(pair.one());
            Placing other = placed.get(pair.other());
            if (one != null && other != null) {
                int days = Math.abs(one.weekday() - other.weekday());
                count(Wish.FAIR, !pair.people().isEmpty() && days == 0);
                count(
                        Wish.SAME_VENUE,
                        pair.offering() && one.room().id() != other.room().id());
                count(Wish.SPREAD, pair.offering() && days == 1);
            }
        }
    }

    private void days() {
        Map<String, List<Placing>> walking = new HashMap<>();
        facts.walks().stream()
                .collect(Collectors.groupingBy(Walk::who))
                .forEach((who, walks) -> walking.put(
                        who,
                        walks.stream()
                                .map(walk -> placed.get(walk.lesson()))
                                .filter(Objects::nonNull)
                                .toList()));
        for (List<Placing> week : walking.values()) {
            week.stream()
                    .collect(Collectors.groupingBy(Placing::weekday))
                    .values()
                    .forEach(day -> times.merge(Wish.BUILDINGS, (long) Walk.changes(day), Long::sum));
        }
    }

    private void alone(Placing placing) {
        List<Integer> preferred = placing.lesson().preferred();
        count(Wish.PREFERRED, !preferred.isEmpty() && !preferred.contains(placing.weekday()));
        count(Wish.MOVES, placing.moved());
        times.merge(Wish.NEAR, (long) facts.far(placing.lesson(), placing.room()), Long::sum);
    }

    private void count(Wish wish, boolean unmet) {
        times.merge(wish, unmet ? 1L : 0L, Long::sum);
    }
}
