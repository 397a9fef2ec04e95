package kehou.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlmanacTest {
    private static final int CITY = 0;
    private static final int DISTRICT = 7;
    private static final int SCHOOL = 42;
    private static final Term AUTUMN =
            new Term(new Term.Id(1), "秋季学期", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 16);

    @Test
    void a_weekday_of_the_term_is_one_of_service_and_a_weekend_is_not() {
        assertThat(plain().day(WEDNESDAY, Stage.PRIMARY).service()).isTrue();
        assertThat(plain().day(LocalDate.of(2026, 9, 19), Stage.PRIMARY).service())
                .isFalse();
    }

    @Test
    void a_public_holiday_is_off_and_says_its_name() {
        CalendarDay nationalDay = plain().day(LocalDate.of(2026, 10, 1), Stage.PRIMARY);
        assertThat(nationalDay.service()).isFalse();
        assertThat(nationalDay.label()).isEqualTo("国庆节");
        assertThat(nationalDay.provisional()).isFalse();
    }

    @Test
    void a_make_up_sunday_is_one_of_service() {
        CalendarDay makeUp = plain().day(LocalDate.of(2026, 9, 20), Stage.PRIMARY);
        assertThat(makeUp.service()).isTrue();
        assertThat(makeUp.label()).isEqualTo("国庆节调休上班");
    }

    @Test
    void a_day_outside_every_term_is_off_whatever_anyone_decides() {
        Almanac almanac = with(new CalendarOverride(SCHOOL, LocalDate.of(2026, 8, 20), null, true, "返校"));
        assertThat(almanac.day(LocalDate.of(2026, 8, 20), Stage.PRIMARY).service())
                .isFalse();
        assertThat(plain().day(LocalDate.of(2026, 8, 19), Stage.PRIMARY).label())
                .isEqualTo("假期");
    }

    @Test
    void days_of_a_year_without_published_holidays_are_provisional() {
        CalendarDay newYear = plain().day(LocalDate.of(2027, 1, 4), Stage.PRIMARY);
        assertThat(newYear.service()).isTrue();
        assertThat(newYear.provisional()).isTrue();
    }

    @Test
    void the_nearest_place_decides() {
        Almanac almanac = with(
                new CalendarOverride(CITY, WEDNESDAY, null, false, "台风停课"),
                new CalendarOverride(SCHOOL, WEDNESDAY, null, true, "照常"),
                new CalendarOverride(DISTRICT, WEDNESDAY, null, false, "全区停课"));
        assertThat(almanac.day(WEDNESDAY, Stage.PRIMARY)).isEqualTo(new CalendarDay(WEDNESDAY, true, "照常", false));
    }

    @Test
    void a_decision_for_one_stage_beats_one_for_all_and_leaves_the_other_alone() {
        Almanac almanac = with(
                new CalendarOverride(CITY, WEDNESDAY, null, true, "照常"),
                new CalendarOverride(CITY, WEDNESDAY, Stage.JUNIOR, false, "学业考试"));
        assertThat(almanac.day(WEDNESDAY, Stage.JUNIOR).service()).isFalse();
        assertThat(almanac.day(WEDNESDAY, Stage.PRIMARY).service()).isTrue();
        assertThat(almanac.day(WEDNESDAY, List.of(Stage.PRIMARY, Stage.JUNIOR)).service())
                .isTrue();
    }

    @Test
    void all_six_shipped_years_are_there_with_their_papers() {
        var years = new Holidays().shipped();
        assertThat(years.keySet()).containsExactlyInAnyOrder(2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(years.values()).allSatisfy(year -> {
            assertThat(year.paper()).contains("gov.cn");
            assertThat(year.days()).hasSizeGreaterThan(30);
        });
        assertThat(years.values().stream().mapToInt(year -> year.days().size()).sum())
                .isEqualTo(218);
    }

    private static Almanac plain() {
        return with();
    }

    private static Almanac with(CalendarOverride... overrides) {
        return new Almanac(
                List.of(AUTUMN),
                new Holidays().shipped().values(),
                List.of(CITY, DISTRICT, SCHOOL),
                List.of(overrides));
    }
}
