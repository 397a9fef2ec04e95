package kehou.region;

import static kehou.region.OrganisationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.KernelRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms of years that no other test uses: terms are the city's and may not overlap. */
class CalendarsTest extends RegionJourney {
    private static final LocalDate FIRST = LocalDate.of(2041, 9, 2);
    private static final LocalDate LAST = LocalDate.of(2042, 1, 17);

    @Autowired
    Terms terms;

    @Autowired
    Calendars calendars;

    private int district;
    private int school;

    @BeforeEach
    void oneTermAndOneSchool() {
        if (terms.at(FIRST).isEmpty()) {
            terms.open(city, new Term.NewTerm("2041 秋季学期", FIRST, LAST));
        }
        district = district();
        school = primary(district).number();
    }

    @Test
    void a_term_holds_its_days_and_no_two_overlap() {
        assertThat(terms.at(LAST)).isPresent();
        assertThat(terms.at(LAST.plusDays(1))).isEmpty();
        refused(() -> terms.open(city, new Term.NewTerm("重叠学期", LAST, LAST.plusDays(90))), Refusal.TERM_OVERLAPS);
        refused(() -> terms.open(city, new Term.NewTerm("倒着的学期", LAST, FIRST)), Refusal.DAYS_BACKWARDS);
        refused(
                () -> terms.open(bureau(district), new Term.NewTerm("区里的学期", LAST.plusDays(5), LAST.plusDays(90))),
                Refusal.CITY_ONLY);
    }

    @Test
    void a_week_of_service_follows_from_term_and_weekday_and_is_provisional_until_holidays_are_published() {
        List<CalendarDay> week = calendars.days(school, FIRST, FIRST.plusDays(6), null);
        assertThat(week).filteredOn(CalendarDay::service).hasSize(5);
        assertThat(week).allMatch(CalendarDay::provisional);
        assertThat(calendars.serviceDays(school, FIRST.minusDays(7), FIRST)).containsExactly(FIRST);
    }

    @Test
    void a_loaded_year_takes_holidays_out_adds_make_up_days_and_is_provisional_no_more() {
        LocalDate monday = LocalDate.of(2042, 1, 6);
        LocalDate sunday = LocalDate.of(2042, 1, 5);
        assertThat(calendars.isServiceDay(school, monday)).isTrue();
        HolidayYear year = new HolidayYear(
                2042,
                "放假通知",
                List.of(new HolidayYear.Holiday(monday, "测试节", true), new HolidayYear.Holiday(sunday, "测试节", false)));
        refused(() -> calendars.load(bureau(district), year), Refusal.CITY_ONLY);
        calendars.load(city, year);
        calendars.load(city, year);
        assertThat(calendars.days(school, sunday, monday, null))
                .containsExactly(
                        new CalendarDay(sunday, true, "测试节调休上班", false), new CalendarDay(monday, false, "测试节", false));
        assertThat(calendars.label(monday)).contains("测试节");
        calendars.load(city, new HolidayYear(2042, "更正", List.of(new HolidayYear.Holiday(sunday, "测试节", true))));
        assertThat(calendars.isServiceDay(school, monday)).isTrue();
    }

    @Test
    void a_district_s_decision_reaches_its_schools_and_a_school_may_decide_otherwise_for_itself() {
        LocalDate day = LocalDate.of(2041, 10, 9);
        int neighbour = primary(district).number();
        calendars.decide(bureau(district), district, day, new CalendarOverride.CalendarDecision(null, false, "暴雨停课"));
        calendars.decide(school(school), school, day, new CalendarOverride.CalendarDecision(null, true, "本校照常"));
        assertThat(calendars.isServiceDay(neighbour, day)).isFalse();
        assertThat(calendars.isServiceDay(school, day)).isTrue();
        assertThat(calendars.isServiceDay(primary(district()).number(), day)).isTrue();
        refused(
                () -> calendars.decide(
                        school(school), neighbour, day, new CalendarOverride.CalendarDecision(null, true, "替别人定")),
                KernelRefusal.NOT_FOUND);
    }

    @Test
    void a_look_that_runs_backwards_or_over_years_is_refused() {
        refused(() -> calendars.days(school, LAST, FIRST, null), Refusal.DAYS_BACKWARDS);
        refused(() -> calendars.days(school, FIRST, FIRST.plusYears(5), null), Refusal.TOO_MANY_DAYS);
    }
}
