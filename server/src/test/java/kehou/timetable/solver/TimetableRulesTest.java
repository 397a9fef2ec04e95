package kehou.timetable.solver;

import static kehou.timetable.solver.Week.FIRST;
import static kehou.timetable.solver.Week.SECOND;
import static kehou.timetable.solver.Week.barred;
import static kehou.timetable.solver.Week.slot;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kehou.Clause;
import kehou.plan.Strand;
import kehou.region.Venue;
import kehou.timetable.solver.TeachingPerson.AwayTime;
import kehou.timetable.solver.TimetableProblem.CampusTravel;
import kehou.timetable.solver.TimetableProblem.ConflictGroup;
import kehou.timetable.solver.TimetableProblem.GradeDay;
import kehou.timetable.solver.TimetableProblem.OnSiteLimit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each rule: a place that keeps it, one that breaks it, one that only looks as if. Search and check must agree. */
@Clause("JB-2.4/timetable")
class TimetableRulesTest {
    static final SolverFactory<WeekPlan> FACTORY = SolverFactory.create(new SolverConfig()
            .withSolutionClass(WeekPlan.class)
            .withEntityClasses(Placing.class)
            .withConstraintProviderClass(WeekConstraints.class)
            .withTerminationSpentLimit(Duration.ofSeconds(1)));

    private static final Set<TimetableRule> BROKEN = EnumSet.noneOf(TimetableRule.class);

    private final Week week = new Week(5)
            .room(1)
            .room(2)
            .room(3, Venue.Kind.GROUND, 40, 2)
            .person(10)
            .person(20);
    private final LessonToPlace one = week.lesson(10);
    private final LessonToPlace other = week.lesson(20);

    @Test
    void two_lessons_do_not_share_a_venue_at_one_time() {
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 2));
        breaks(TimetableRule.VENUE_TAKEN, slot(1, FIRST, 1), slot(1, FIRST, 1));
        keeps(slot(1, FIRST, 1), slot(1, SECOND, 1));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 1));
        week.change(one, lesson -> lesson.weeks(LessonWeeks.ODD));
        week.change(other, lesson -> lesson.weeks(LessonWeeks.EVEN));
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 1));
    }

    @Test
    void lessons_on_single_dates_clash_with_what_is_held_in_that_week_and_with_nothing_on_another_date() {
        LocalDate odd = LocalDate.of(2026, 9, 14);
        week.change(one, lesson -> lesson.weeks(LessonWeeks.ODD).on(odd));
        breaks(TimetableRule.VENUE_TAKEN, slot(1, FIRST, 1), slot(1, FIRST, 1));
        week.change(other, lesson -> lesson.weeks(LessonWeeks.EVEN));
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 1));
        week.change(other, lesson -> lesson.weeks(LessonWeeks.ODD).on(odd.plusDays(14)));
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 1));
        week.change(other, lesson -> lesson.on(odd));
        breaks(TimetableRule.VENUE_TAKEN, slot(1, FIRST, 1), slot(1, FIRST, 1));
        week.people.getFirst().barred().add(new BarredDay(1, odd.plusDays(7), "library.clearance_expired"));
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void nobody_gives_or_helps_in_two_lessons_at_one_time() {
        LessonToPlace third = week.lesson(10);
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2), slot(1, SECOND, 1));
        breaks(TimetableRule.PERSON_BUSY, slot(1, FIRST, 1), slot(2, FIRST, 2), slot(1, FIRST, 2));
        assertThat(third.people()).containsExactly(10L);
    }

    @Test
    void a_class_that_attends_as_a_whole_is_in_one_lesson_at_a_time() {
        week.change(one, lesson -> lesson.classes(5L));
        week.change(other, lesson -> lesson.classes(5L, 6L));
        keeps(slot(1, FIRST, 1), slot(1, SECOND, 2));
        breaks(TimetableRule.CLASS_BUSY, slot(1, FIRST, 1), slot(1, FIRST, 2));
        week.change(other, lesson -> lesson.classes(6L));
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void what_the_same_pupils_need_does_not_meet_at_once() {
        week.groups.add(new ConflictGroup("三年级必选", List.of(one.offering(), other.offering())));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2));
        breaks(TimetableRule.PUPILS_BUSY, slot(1, FIRST, 1), slot(1, FIRST, 2));
        week.groups.set(0, new ConflictGroup("三年级必选", List.of(one.offering())));
        keeps(slot(1, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void an_offering_meets_once_a_day_at_most() {
        week.change(other, lesson -> lesson.offering(one.offering()));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2));
        breaks(TimetableRule.ONCE_A_DAY, slot(1, FIRST, 1), slot(1, SECOND, 2));
        week.change(one, lesson -> lesson.weeks(LessonWeeks.ODD));
        week.change(other, lesson -> lesson.weeks(LessonWeeks.EVEN));
        keeps(slot(1, FIRST, 1), slot(1, SECOND, 2));
    }

    @Test
    void the_seats_fit_into_the_venue() {
        week.change(one, lesson -> lesson.seats(40));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2));
        week.change(one, lesson -> lesson.seats(41));
        breaks(TimetableRule.VENUE_SMALL, slot(1, FIRST, 1), slot(2, FIRST, 2));
    }

    @Test
    void the_venue_is_of_the_kind_and_has_the_equipment() {
        week.change(one, lesson -> lesson.needs(new VenueNeed(List.of(Venue.Kind.GROUND), null, List.of("投影"))));
        keeps(slot(1, FIRST, 3), slot(2, FIRST, 2));
        breaks(TimetableRule.VENUE_UNSUITED, slot(1, FIRST, 1), slot(2, FIRST, 2));
        week.change(one, lesson -> lesson.needs(new VenueNeed(List.of(), Venue.Use.ARTS, List.of())));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2));
        week.change(one, lesson -> lesson.needs(new VenueNeed(List.of(), null, List.of("钢琴"))));
        breaks(TimetableRule.VENUE_UNSUITED, slot(1, FIRST, 1), slot(2, FIRST, 2));
    }

    @Test
    void a_closed_venue_is_not_used_on_that_day() {
        week.rooms.getFirst().closed().add(new TeachingRoom.ClosedDay(1, "维修"));
        breaks(TimetableRule.VENUE_CLOSED, slot(1, FIRST, 1), slot(2, FIRST, 2));
        keeps(slot(2, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void whoever_is_away_gives_nothing() {
        week.people.getFirst().away().add(new AwayTime(1, null, SECOND, "教研"));
        breaks(TimetableRule.PERSON_AWAY, slot(1, FIRST, 1), slot(1, FIRST, 2));
        keeps(slot(1, SECOND, 1), slot(1, FIRST, 2));
        keeps(slot(2, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void whoever_is_not_cleared_on_a_date_gives_nothing_on_that_weekday() {
        week.people.getFirst().barred().add(barred(1));
        breaks(TimetableRule.NOT_CLEARED, slot(1, FIRST, 1), slot(1, FIRST, 2));
        keeps(slot(2, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void what_the_gate_holds_back_is_not_placed_there() {
        one.barred().add(barred(1));
        breaks(TimetableRule.GATE, slot(1, FIRST, 1), slot(1, FIRST, 2));
        keeps(slot(2, FIRST, 1), slot(1, FIRST, 2));
    }

    @Test
    void the_way_between_campuses_takes_its_time() {
        week.lesson(10);
        week.travel.add(new CampusTravel(2, 1, 20));
        breaks(TimetableRule.TRAVEL, slot(1, FIRST, 1), slot(2, FIRST, 2), slot(1, SECOND, 3));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2), slot(1, SECOND, 2));
        week.travel.set(0, new CampusTravel(2, 1, 15));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2), slot(1, SECOND, 3));
    }

    @Test
    void a_lesson_lies_in_a_period_of_its_kind_of_service() {
        keeps(slot(5, SECOND, 1), slot(1, FIRST, 2));
        breaks(TimetableRule.OUTSIDE_SERVICE, slot(6, FIRST, 1), slot(1, FIRST, 2));
        breaks(TimetableRule.OUTSIDE_SERVICE, slot(1, FIRST.plusMinutes(5), 1), slot(1, FIRST, 2));
        breaks(TimetableRule.OUTSIDE_SERVICE, new TimetableSlot(1, FIRST, FIRST.plusMinutes(30), 1), slot(1, FIRST, 2));
    }

    @Test
    void nobody_works_more_than_the_limit_of_the_week() {
        week.people.set(0, new TeachingPerson(10, "老师10", 90, List.of(), List.of()));
        week.lesson(10);
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2), slot(2, FIRST, 1));
        week.lesson(10);
        breaks(TimetableRule.TOO_MUCH_WORK, slot(1, FIRST, 1), slot(2, FIRST, 2), slot(2, FIRST, 1), slot(3, FIRST, 1));
    }

    @Test
    void people_on_site_suffice_for_the_enrichment_of_the_day() {
        week.onSite.add(new OnSiteLimit(1, 0, 1));
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2));
        breaks(TimetableRule.ON_SITE, slot(1, FIRST, 1), slot(1, SECOND, 2));
        week.change(other, lesson -> lesson.strand(Strand.HOMEWORK));
        keeps(slot(1, FIRST, 1), slot(1, SECOND, 2));
    }

    @Test
    void every_grade_has_its_interest_and_club_time_every_day() {
        week.gradeDays.add(new GradeDay(3, 1, 90, 0));
        keeps(slot(1, FIRST, 1), slot(1, SECOND, 2));
        breaks(TimetableRule.ONE_PLUS_N, slot(1, FIRST, 1), slot(1, FIRST, 2));
        breaks(TimetableRule.ONE_PLUS_N, slot(2, FIRST, 1), slot(2, SECOND, 2));
        week.change(other, lesson -> lesson.grades(List.of(4)));
        breaks(TimetableRule.ONE_PLUS_N, slot(1, FIRST, 1), slot(1, SECOND, 2));
        week.gradeDays.set(0, new GradeDay(3, 1, 45, 31));
        breaks(TimetableRule.ONE_PLUS_N, slot(1, FIRST, 1), slot(1, SECOND, 2));
        week.gradeDays.set(0, new GradeDay(3, 1, 45, 30));
        keeps(slot(1, FIRST, 1), slot(1, SECOND, 2));
    }

    @Test
    void what_is_pinned_stays() {
        List<TimetablePlacement> elsewhere = List.of(new TimetablePlacement(one.id(), slot(2, FIRST, 1)));
        week.lessons.set(0, one.pinnedAt(slot(1, FIRST, 1)));
        assertThat(TimetableCheck.clashes(week.problem(), elsewhere))
                .extracting(TimetableClash::rule)
                .containsExactly(TimetableRule.PINNED);
        BROKEN.add(TimetableRule.PINNED);
        keeps(slot(1, FIRST, 1), slot(2, FIRST, 2));
    }

    /** A rule without a place that breaks it, in the search or in the check, is a rule that nobody has tried. */
    @AfterAll
    static void every_rule_has_a_place_that_breaks_it_and_one_that_only_looks_as_if() {
        assertThat(BROKEN).as("rules broken by a case").containsExactlyInAnyOrder(TimetableRule.values());
    }

    /** What a board asks when one lesson is picked up is what the whole check says of the whole week. */
    @Test
    void each_place_of_one_lesson_is_told_as_the_whole_week_would_be() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Week some = RandomWeek.of(random);
            List<TimetablePlacement> placements = new ArrayList<>();
            for (LessonToPlace lesson : some.lessons) {
                var period = some.periods.get(random.nextInt(some.periods.size()));
                placements.add(new TimetablePlacement(
                        lesson.id(),
                        new TimetableSlot(
                                period.weekday(),
                                period.from(),
                                period.from().plusMinutes(lesson.minutes()),
                                1 + random.nextInt(some.rooms.size()))));
            }
            LessonToPlace moving = some.lessons.get(random.nextInt(some.lessons.size()));
            TimetableProblem problem = some.problem();
            Set<String> before = new HashSet<>();
            TimetableCheck.clashes(problem, placements).stream()
                    .filter(clash -> clash.rule() == TimetableRule.ONE_PLUS_N)
                    .forEach(clash -> before.add(words(clash)));
            for (TimetablePlace place : TimetablePlace.all(problem, placements, moving)) {
                placements.set(moving.id() - 1, new TimetablePlacement(moving.id(), place.slot()));
                Set<String> whole = new TreeSet<>();
                TimetableCheck.clashes(problem, placements).stream()
                        .filter(clash -> clash.rule() == TimetableRule.ONE_PLUS_N
                                ? !before.contains(words(clash))
                                : clash.lessons().contains(moving.id()))
                        .forEach(clash -> whole.add(words(clash)));
                Set<String> told = new TreeSet<>();
                place.clashes().forEach(clash -> told.add(words(clash)));
                assertThat(told).as("seed %d, %s", seed, place.slot()).isEqualTo(whole);
            }
        }
    }

    private static String words(TimetableClash clash) {
        List<Integer> lessons = clash.rule() == TimetableRule.ONE_PLUS_N
                ? List.of()
                : clash.lessons().stream().sorted().toList();
        return clash.rule() + " " + lessons + " " + clash.about() + " " + clash.weekday();
    }

    /** Search and check were written apart; on any timetable they must agree on whether it keeps the rules. */
    @Test
    void on_any_timetable_search_and_check_agree() {
        int broken = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Week some = RandomWeek.of(random);
            TimetableSlot[] slots = new TimetableSlot[some.lessons.size()];
            for (int i = 0; i < slots.length; i++) {
                var period = some.periods.get(random.nextInt(some.periods.size()));
                slots[i] = slot(period.weekday(), period.from(), 1 + random.nextInt(some.rooms.size()));
            }
            long hard = hard(some, slots);
            List<TimetableClash> clashes = clashes(some, slots);
            assertThat(hard == 0).as("seed %d: %d, %s", seed, hard, clashes).isEqualTo(clashes.isEmpty());
            broken += clashes.isEmpty() ? 0 : 1;
        }
        assertThat(broken).isBetween(40, 390);
    }

    private void keeps(TimetableSlot... slots) {
        assertThat(clashes(week, slots)).isEmpty();
        assertThat(hard(week, slots)).isZero();
    }

    private void breaks(TimetableRule rule, TimetableSlot... slots) {
        BROKEN.add(rule);
        assertThat(clashes(week, slots)).extracting(TimetableClash::rule).containsOnly(rule);
        assertThat(hard(week, slots)).isNegative();
    }

    private static List<TimetableClash> clashes(Week week, TimetableSlot... slots) {
        List<TimetablePlacement> placements = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            placements.add(new TimetablePlacement(i + 1, slots[i]));
        }
        return TimetableCheck.clashes(week.problem(), placements);
    }

    private static long hard(Week week, TimetableSlot... slots) {
        WeekFacts facts = new WeekFacts(week.problem());
        List<Placing> placings = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            Spot spot = facts.spot(slots[i]);
            placings.add(new Placing(week.lessons.get(i), List.of(spot), spot, null, true));
        }
        WeekPlan plan = new WeekPlan(facts, placings);
        SolutionManager.create(FACTORY).update(plan);
        return plan.score().hardScore();
    }
}
