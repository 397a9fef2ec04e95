package kehou.timetable.solver;

import static kehou.timetable.solver.Week.FIRST;
import static kehou.timetable.solver.Week.SECOND;
import static kehou.timetable.solver.Week.slot;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolutionManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kehou.Clause;
import kehou.timetable.solver.TimetableProblem.ConflictGroup;
import kehou.timetable.solver.TimetableProblem.GradeHome;
import kehou.timetable.solver.WeighedWish.Wish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each wish: a timetable that meets it, one that does not, one that only looks as if. */
@Clause("JB-2.4/timetable")
class TimetableWishesTest {
    private static final Set<Wish> UNMET = EnumSet.noneOf(Wish.class);

    private final Week week =
            new Week(5).room(1, "启智楼", 1).room(2, "致远楼", 1).room(3, "启智楼", 4).room(4, "", null);

    @Test
    void the_little_ones_change_the_building_as_seldom_as_can_be() {
        little(two());
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, SECOND, 3));
        costs(Wish.BUILDINGS, 1, slot(1, FIRST, 1), slot(1, SECOND, 2));
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(2, SECOND, 2));
        // At one time it is a choice, and no way.
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, FIRST, 2));
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, SECOND, 4));
        week.change(week.lessons.getFirst(), lesson -> lesson.grades(List.of(3)));
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, SECOND, 2));
    }

    @Test
    void whoever_can_stay_in_a_building_changes_nothing_and_a_class_that_cannot_does() {
        week.person(10).person(20).person(30);
        week.lesson(10);
        week.lesson(20);
        week.lesson(30);
        little(week.lessons);
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, FIRST, 2), slot(1, SECOND, 2));
        week.change(week.lessons.get(0), lesson -> lesson.classes(5L));
        week.change(week.lessons.get(2), lesson -> lesson.classes(5L));
        costs(Wish.BUILDINGS, 1, slot(1, FIRST, 1), slot(1, FIRST, 2), slot(1, SECOND, 2));
        week.change(week.lessons.get(2), lesson -> lesson.classes(6L));
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, FIRST, 2), slot(1, SECOND, 2));
        week.groups.add(new ConflictGroup("3 名学生", List.of(1001L, 1003L)));
        costs(Wish.BUILDINGS, 1, slot(1, FIRST, 1), slot(1, FIRST, 2), slot(1, SECOND, 2));
    }

    @Test
    void lessons_of_odd_and_of_even_weeks_do_not_follow_each_other() {
        little(two());
        week.change(week.lessons.getFirst(), lesson -> lesson.weeks(LessonWeeks.ODD));
        costs(Wish.BUILDINGS, 1, slot(1, FIRST, 1), slot(1, SECOND, 2));
        week.change(week.lessons.getLast(), lesson -> lesson.weeks(LessonWeeks.EVEN));
        costs(Wish.BUILDINGS, 0, slot(1, FIRST, 1), slot(1, SECOND, 2));
    }

    @Test
    void the_little_ones_are_near_their_home_and_near_the_ground() {
        little(List.of(week.person(10).lesson(10)));
        costs(Wish.NEAR, 0, slot(1, FIRST, 1));
        costs(Wish.NEAR, 1, slot(1, FIRST, 2));
        costs(Wish.NEAR, 3, slot(1, FIRST, 3));
        costs(Wish.NEAR, 0, slot(1, FIRST, 4));
        week.homes.set(0, new GradeHome(1, ""));
        costs(Wish.NEAR, 0, slot(1, FIRST, 2));
        costs(Wish.NEAR, 3, slot(1, FIRST, 3));
        week.change(week.lessons.getFirst(), lesson -> lesson.grades(List.of(3)));
        costs(Wish.NEAR, 0, slot(1, FIRST, 3));
    }

    @Test
    void nobody_gives_two_lessons_on_a_day() {
        week.person(10).lesson(10);
        LessonToPlace other = week.lesson(10);
        costs(Wish.FAIR, 0, slot(1, FIRST, 1), slot(2, FIRST, 1));
        costs(Wish.FAIR, 1, slot(1, FIRST, 1), slot(1, SECOND, 1));
        week.lessons.remove(other);
        week.person(20).lesson(20);
        costs(Wish.FAIR, 0, slot(1, FIRST, 1), slot(1, SECOND, 1));
    }

    @Test
    void preferred_weekdays_are_kept_to() {
        week.change(week.person(10).lesson(10), lesson -> lesson.preferred(1, 2));
        costs(Wish.PREFERRED, 0, slot(2, FIRST, 1));
        costs(Wish.PREFERRED, 1, slot(3, FIRST, 1));
        week.change(week.lessons.getFirst(), lesson -> lesson.preferred());
        costs(Wish.PREFERRED, 0, slot(3, FIRST, 1));
    }

    @Test
    void the_lessons_of_an_offering_stay_in_one_venue_and_lie_apart() {
        week.person(10).lesson(10);
        week.change(week.lesson(10), lesson -> lesson.offering(1001));
        costs(Wish.SAME_VENUE, 0, slot(1, FIRST, 1), slot(3, FIRST, 1));
        costs(Wish.SAME_VENUE, 1, slot(1, FIRST, 1), slot(3, FIRST, 2));
        costs(Wish.SPREAD, 0, slot(1, FIRST, 1), slot(3, FIRST, 1));
        costs(Wish.SPREAD, 1, slot(1, FIRST, 1), slot(2, FIRST, 1));
        week.change(week.lessons.getLast(), lesson -> lesson.offering(1002));
        costs(Wish.SAME_VENUE, 0, slot(1, FIRST, 1), slot(3, FIRST, 2));
        costs(Wish.SPREAD, 0, slot(1, FIRST, 1), slot(2, FIRST, 1));
    }

    @Test
    void what_has_a_place_keeps_it() {
        week.change(week.person(10).lesson(10), lesson -> lesson.now(slot(1, FIRST, 1)));
        costs(Wish.MOVES, 0, slot(1, FIRST, 1));
        costs(Wish.MOVES, 1, slot(1, FIRST, 2));
        week.change(week.lessons.getFirst(), lesson -> lesson.now(null));
        costs(Wish.MOVES, 0, slot(1, FIRST, 2));
    }

    /** A wish without a timetable that fails it is a wish that nobody has tried. */
    @AfterAll
    static void every_wish_has_a_case() {
        assertThat(UNMET).containsExactlyInAnyOrder(Wish.values());
    }

    @Test
    void a_search_puts_the_little_ones_on_the_ground_of_their_building_as_far_as_a_school_cares() {
        little(two());
        week.weights = new TimetableWeights(0, 0, 0, 0, 0, 20, 0);
        assertThat(solve().placements())
                .extracting(place -> place.slot().venue())
                .containsOnly(1L, 4L);
        week.weights = new TimetableWeights(0, 0, 0, 0, 20, 0, 0);
        assertThat(wish(Wish.BUILDINGS, solve().placements()).cost()).isZero();
    }

    /** What a school reads of a timetable is what the search counted. */
    @Test
    void the_costs_that_are_told_add_up_to_what_the_search_made_small() {
        Random random = new Random(4);
        for (int i = 0; i < 12; i++) {
            LessonToPlace lesson = week.person(100 + i).lesson(100 + i);
            int grade = 1 + i % 3;
            week.change(
                    lesson,
                    draft -> draft.grades(List.of(grade))
                            .preferred(1 + random.nextInt(5))
                            .offering(1000 + lesson.id() / 2));
        }
        week.homes.add(new GradeHome(1, "启智楼"));
        week.homes.add(new GradeHome(2, "致远楼"));
        SolvedTimetable solved = solve();
        List<WeighedWish> wishes = TimetableCosts.of(week.problem(), solved.placements());
        assertThat(wishes.stream().mapToLong(WeighedWish::cost).sum())
                .isEqualTo(-solved.progress().soft());
        SolvedTimetable byHand =
                TimetableSearch.byHand(week.problem(), solved.placements().subList(0, 6), solved.progress());
        assertThat(-byHand.progress().soft())
                .isEqualTo(TimetableCosts.of(week.problem(), byHand.placements()).stream()
                        .mapToLong(WeighedWish::cost)
                        .sum());
    }

    private List<LessonToPlace> two() {
        week.person(10).lesson(10);
        week.person(20).lesson(20);
        return week.lessons;
    }

    /** They are for grade 1, which is at home in 启智楼. */
    private void little(List<LessonToPlace> lessons) {
        week.homes.add(new GradeHome(1, "启智楼"));
        List.copyOf(lessons).forEach(each -> week.change(each, lesson -> lesson.grades(List.of(1))));
    }

    private SolvedTimetable solve() {
        return new TimetableSearch(week.problem(), Duration.ofSeconds(2), _ -> {}).run();
    }

    private void costs(Wish wish, long times, TimetableSlot... slots) {
        List<TimetablePlacement> placements = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            placements.add(new TimetablePlacement(week.lessons.get(i).id(), slots[i]));
        }
        assertThat(wish(wish, placements).times()).isEqualTo(times);
        week.weights = only(wish);
        assertThat(soft(placements)).as("in the search").isEqualTo(-times);
        if (times > 0) {
            UNMET.add(wish);
        }
    }

    private static TimetableWeights only(Wish wish) {
        int[] of = new int[Wish.values().length];
        of[wish.ordinal()] = 1;
        return new TimetableWeights(of[0], of[1], of[2], of[3], of[4], of[5], of[6]);
    }

    private long soft(List<TimetablePlacement> placements) {
        WeekFacts facts = new WeekFacts(week.problem());
        List<Placing> placings = placements.stream()
                .map(place -> {
                    LessonToPlace lesson = week.lessons.stream()
                            .filter(one -> one.id() == place.lesson())
                            .findFirst()
                            .orElseThrow();
                    Spot spot = facts.spot(place.slot());
                    return new Placing(lesson, List.of(spot), spot, facts.spot(lesson.now()), false);
                })
                .toList();
        WeekPlan plan = new WeekPlan(facts, placings);
        SolutionManager.create(TimetableRulesTest.FACTORY).update(plan);
        return plan.score().softScore();
    }

    private WeighedWish wish(Wish wish, List<TimetablePlacement> placements) {
        return TimetableCosts.of(week.problem(), placements).stream()
                .filter(one -> one.wish() == wish)
                .findFirst()
                .orElseThrow();
    }
}
