package kehou.timetable.solver;

import static kehou.timetable.solver.Week.FIRST;
import static kehou.timetable.solver.Week.slot;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kehou.Clause;
import kehou.region.Venue;
import kehou.timetable.solver.TeachingPerson.AwayTime;
import org.junit.jupiter.api.Test;

/** What a search comes to: places, pins, repairs, and reasons for what found no place. */
@Clause("JB-2.4/timetable")
class TimetableSearchTest {
    @Test
    void a_week_that_is_full_to_the_last_place_is_filled() {
        Week week = new Week(5).room(1).room(2).person(1).person(2);
        for (int i = 0; i < 20; i++) {
            week.lesson(1 + i % 2);
        }
        SolvedTimetable solved = solve(week, Duration.ofSeconds(20));
        assertThat(solved.unplaced()).isEmpty();
        assertThat(solved.clashes()).isEmpty();
        assertThat(solved.progress().complete()).isTrue();
    }

    @Test
    void whatever_the_week_nothing_clashes_and_what_has_no_place_is_explained() {
        for (int seed = 0; seed < 40; seed++) {
            Week week = RandomWeek.of(new Random(seed));
            week.gradeDays.clear();
            SolvedTimetable solved = new TimetableSearch(
                            week.problem(), Duration.ofMillis(200), _ -> {}, EnvironmentMode.FULL_ASSERT)
                    .run();
            assertThat(solved.clashes()).as("seed %d", seed).isEmpty();
            assertThat(solved.placements().size() + solved.unplaced().size()).isEqualTo(week.lessons.size());
            assertThat(solved.unplaced())
                    .as("seed %d", seed)
                    .allMatch(lesson -> !lesson.obstacles().isEmpty());
        }
    }

    @Test
    void a_lesson_without_a_place_is_told_by_the_fewest_rules_that_rule_out_every_place() {
        Week week = new Week(3)
                .room(1)
                .room(2)
                .room(3, Venue.Kind.COMPUTER_ROOM, 40, 1)
                .person(1)
                .person(2);
        VenueNeed computers = new VenueNeed(List.of(Venue.Kind.COMPUTER_ROOM), null, List.of());
        LessonToPlace robots = week.lesson(1);
        week.change(robots, lesson -> lesson.needs(computers));
        week.people.getFirst().away().add(new AwayTime(3, null, null, "外出"));
        List<TimetableSlot> taken = new ArrayList<>();
        week.periods.stream().filter(period -> period.weekday() < 3).forEach(period -> {
            LessonToPlace coding = week.lesson(2);
            week.change(coding, lesson -> lesson.needs(computers));
            TimetableSlot slot = slot(period.weekday(), period.from(), 3);
            week.lessons.set(coding.id() - 1, week.lessons.get(coding.id() - 1).pinnedAt(slot));
            taken.add(slot);
        });
        SolvedTimetable solved = solve(week, Duration.ofSeconds(5));
        assertThat(solved.unplaced()).hasSize(1);
        List<TimetableObstacle> why = solved.unplaced().getFirst().obstacles();
        assertThat(why)
                .extracting(TimetableObstacle::rule)
                .containsExactly(
                        TimetableRule.VENUE_UNSUITED,
                        TimetableRule.VENUE_TAKEN,
                        TimetableRule.VENUE_TAKEN,
                        TimetableRule.VENUE_TAKEN,
                        TimetableRule.VENUE_TAKEN,
                        TimetableRule.PERSON_AWAY);
        assertThat(why.getFirst().rooms()).containsExactly("教室3");
        assertThat(why.getLast().name()).isEqualTo("老师1");
        assertThat(why.getLast().weekday()).isEqualTo(3);
        assertThat(why.get(1).other()).isEqualTo("课2");
    }

    @Test
    void what_fits_no_period_says_so() {
        Week week = new Week(1).room(1).person(1);
        week.periods.replaceAll(p -> new TeachingPeriod("EVENING_STUDY", p.weekday(), p.from(), p.to()));
        week.lesson(1);
        assertThat(solve(week, Duration.ofSeconds(1)).unplaced().getFirst().obstacles())
                .extracting(TimetableObstacle::rule)
                .containsExactly(TimetableRule.OUTSIDE_SERVICE);
    }

    @Test
    void what_is_pinned_stays_where_it_is_and_the_rest_goes_around_it() {
        Week week = new Week(2).room(1).person(1).person(2);
        for (int i = 0; i < 4; i++) {
            week.lesson(1 + i % 2);
        }
        TimetableSlot held = slot(2, FIRST, 1);
        week.lessons.set(2, week.lessons.get(2).pinnedAt(held));
        SolvedTimetable solved = solve(week, Duration.ofSeconds(5));
        assertThat(solved.unplaced()).isEmpty();
        assertThat(solved.placements()).contains(new TimetablePlacement(3, held));
    }

    @Test
    void classes_of_the_same_pupils_are_placed_apart() {
        Week week = new Week(1).room(1).room(2).person(1).person(2);
        week.lesson(1);
        week.lesson(2);
        week.groups.add(new TimetableProblem.ConflictGroup("3 名学生", List.of(1001L, 1002L)));
        SolvedTimetable solved = solve(week, Duration.ofSeconds(2));
        assertThat(solved.placements()).extracting(place -> place.slot().from()).doesNotHaveDuplicates();
    }

    @Test
    void a_weight_decides_which_wish_gives_way() {
        Week week = new Week(2).room(1).room(2).person(1);
        for (int i = 0; i < 2; i++) {
            LessonToPlace lesson = week.lesson(1);
            week.change(lesson, draft -> draft.preferred(1));
        }
        week.weights = new TimetableWeights(20, 1, 0, 0, 0, 0, 0);
        assertThat(days(solve(week, Duration.ofSeconds(2)))).containsExactly(1, 2);
        week.weights = new TimetableWeights(1, 20, 0, 0, 0, 0, 0);
        assertThat(days(solve(week, Duration.ofSeconds(2)))).containsExactly(1, 1);
    }

    private static List<Integer> days(SolvedTimetable solved) {
        return solved.placements().stream()
                .map(place -> place.slot().weekday())
                .sorted()
                .toList();
    }

    @Test
    void a_repair_moves_only_what_cannot_stay() {
        Week week = new Week(5).room(1).room(2).room(3);
        for (int i = 0; i < 24; i++) {
            week.person(i + 1).lesson(i + 1);
        }
        SolvedTimetable before = solve(week, Duration.ofSeconds(5));
        before.placements()
                .forEach(place -> week.change(week.lessons.get(place.lesson() - 1), draft -> draft.now(place.slot())));
        int ill = before.placements().getFirst().lesson();
        int day = before.placements().getFirst().slot().weekday();
        week.people.get(ill - 1).away().add(new AwayTime(day, null, null, "病假"));
        week.weights = week.weights.keeping();
        SolvedTimetable after = solve(week, Duration.ofSeconds(5));
        assertThat(after.unplaced()).isEmpty();
        assertThat(after.placements().stream()
                        .filter(place -> !place.slot()
                                .equals(week.lessons.get(place.lesson() - 1).now()))
                        .toList())
                .hasSize(1)
                .allMatch(place -> place.lesson() == ill && place.slot().weekday() != day);
    }

    @Test
    void a_search_that_is_stopped_returns_what_it_has() {
        Week week = new Week(5).room(1).room(2).person(1);
        for (int i = 0; i < 8; i++) {
            week.lesson(1);
        }
        List<TimetableSearch> itself = new ArrayList<>();
        itself.add(new TimetableSearch(
                week.problem(), Duration.ofMinutes(10), _ -> itself.getFirst().stop()));
        SolvedTimetable solved = itself.getFirst().run();
        assertThat(solved.clashes()).isEmpty();
        assertThat(solved.placements().size() + solved.unplaced().size()).isEqualTo(8);
    }

    private static SolvedTimetable solve(Week week, Duration atMost) {
        return new TimetableSearch(week.problem(), atMost, _ -> {}).run();
    }
}
