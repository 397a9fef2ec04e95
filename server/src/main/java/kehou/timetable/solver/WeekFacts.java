package kehou.timetable.solver;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from a problem before any lesson has its place. */
public final class WeekFacts {
    private final TimetableProblem problem;
    private final Map<Long, TeachingRoom> rooms = new HashMap<>();
    private final Map<Long, TeachingPerson> people = new HashMap<>();
    private final Map<Long, Integer> ways = new HashMap<>();
    private final Map<Integer, Set<String>> homes;
    private final List<Rivals> rivals;
    private final List<Workload> workloads;
    private final List<Walk> walks;

    WeekFacts(TimetableProblem problem) {
        this.problem = problem;
        problem.rooms().forEach(room -> rooms.put(room.id(), room));
        problem.people().forEach(person -> people.put(person.id(), person));
        problem.travel().forEach(way -> {
            ways.put(key(way.one(), way.other()), way.minutes());
            ways.put(key(way.other(), way.one()), way.minutes());
        });
        homes = problem.homes().stream()
                .collect(Collectors.groupingBy(
                        TimetableProblem.GradeHome::grade,
                        Collectors.mapping(TimetableProblem.GradeHome::building, Collectors.toSet())));
        rivals = findRivals();
        workloads = problem.lessons().stream()
                .flatMap(lesson -> lesson.people().stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .filter(person -> person.mostMinutes() > 0)
                        .map(person -> new Workload(person, lesson.id())))
                .toList();
        walks = problem.lessons().stream()
                .filter(this::little)
                .flatMap(lesson -> walkers(lesson).distinct().map(who -> new Walk(who, lesson.id())))
                .toList();
    }

    TimetableProblem problem() {
        return problem;
    }

    List<Rivals> rivals() {
        return rivals;
    }

    List<Workload> workloads() {
        return workloads;
    }

    List<Walk> walks() {
        return walks;
    }

    @Nullable
    TeachingRoom room(long id) {
        return rooms.get(id);
    }

    @Nullable
    TeachingPerson person(long id) {
        return people.get(id);
    }

    /** Minutes of the way between these campuses, 0 within one. */
    int way(long from, long to) {
        return from == to ? 0 : ways.getOrDefault(key(from, to), 0);
    }

    private boolean little(LessonToPlace lesson) {
        return lesson.grades().stream().anyMatch(homes::containsKey);
    }

    /** Who goes to it together: its classes or else its little grades, and the pupils who need another lesson too. */
    private Stream<String> walkers(LessonToPlace lesson) {
        Stream<String> all = lesson.homeClasses().isEmpty()
                ? lesson.grades().stream().filter(homes::containsKey).map(grade -> "grade " + grade)
                : lesson.homeClasses().stream().map(id -> "class " + id);
        Stream<String> pupils = IntStream.range(0, problem.groups().size())
                .filter(i -> problem.groups().get(i).offerings().contains(lesson.offering()))
                .mapToObj(i -> "group " + i);
        return Stream.concat(all, pupils);
    }

    /** How far the little ones go to the room: its stairs in floors, and one for another building than their own. */
    int far(LessonToPlace lesson, TeachingRoom room) {
        return little(lesson) ? room.climb() + (atHome(lesson, room) ? 0 : 1) : 0;
    }

    /** True also where nobody knows better. */
    private boolean atHome(LessonToPlace lesson, TeachingRoom room) {
        return room.building().isBlank()
                || lesson.grades().stream()
                        .map(homes::get)
                        .filter(Objects::nonNull)
                        .allMatch(buildings -> buildings.contains("") || buildings.contains(room.building()));
    }

    /** The place as the search knows it; absent if the venue is not among those of the problem. */
    @Nullable
    Spot spot(@Nullable TimetableSlot slot) {
        TeachingRoom room = slot == null ? null : rooms.get(slot.venue());
        return slot == null || room == null
                ? null
                : new Spot(slot.weekday(), Clock24.minutes(slot.from()), Clock24.minutes(slot.to()), room);
    }

    private static long key(long one, long other) {
        return one * 1_000_003 + other;
    }

    private List<Rivals> findRivals() {
        Map<Long, Set<Integer>> groups = new HashMap<>();
        for (int i = 0; i < problem.groups().size(); i++) {
            for (long offering : problem.groups().get(i).offerings()) {
                groups.computeIfAbsent(offering, _ -> new HashSet<>()).add(i);
            }
        }
        List<Rivals> found = new ArrayList<>();
        List<LessonToPlace> lessons = problem.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            LessonToPlace one = lessons.get(i);
            Set<Integer> mine = groups.getOrDefault(one.offering(), Set.of());
            for (LessonToPlace other : lessons.subList(i + 1, lessons.size())) {
                boolean same = one.offering() == other.offering();
                Set<Long> both = new LinkedHashSet<>(one.people());
                both.retainAll(other.people());
                boolean classes = one.homeClasses().stream().anyMatch(other.homeClasses()::contains);
                boolean pupils = same
                        || groups.getOrDefault(other.offering(), Set.of()).stream()
                                .anyMatch(mine::contains);
                if (!both.isEmpty() || classes || pupils) {
                    found.add(new Rivals(one.id(), other.id(), List.copyOf(both), classes, pupils, same));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether the person is away at some moment from one minute of the day to another. */
    static boolean away(TeachingPerson person, int weekday, int from, int to) {
        return person.away().stream()
                .anyMatch(away -> away.weekday() == weekday
                        && minutes(away.from(), 0) < to
                        && from < minutes(away.to(), 24 * 60));
    }

    private static int minutes(@Nullable LocalTime time, int otherwise) {
        return time == null ? otherwise : Clock24.minutes(time);
    }
}
