package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kehou.kernel.Refused;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.plan.Weeks;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentRulesTest {
    private static final Instant OPENS = Instant.parse("2026-09-09T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-09-11T12:00:00Z");
    private static final SelectionWindow.Id WINDOW = new SelectionWindow.Id(5);
    private static final HomeClass.Id CLASS = new HomeClass.Id(31);
    private static final Offering WEDNESDAY = offering(1, 3, "16:30", "17:30", Offering.State.PUBLISHED);

    @ParameterizedTest
    @CsvSource({
        // grade, taken, instant, who holds another place from–to, what is said
        "3, 0, 2026-09-09T12:00:00Z, , ",
        "3, 34, 2026-09-11T11:59:59.999Z, , ",
        "3, 35, 2026-09-09T12:00:00Z, , FULL",
        "2, 0, 2026-09-09T12:00:00Z, , GRADE",
        "5, 0, 2026-09-09T12:00:00Z, , GRADE",
        "3, 0, 2026-09-09T11:59:59.999Z, , NOT_OPEN_YET",
        "3, 0, 2026-09-11T12:00:00Z, , CLOSED",
        "3, 35, 2026-09-11T12:00:00Z, , CLOSED",
        "3, 0, 2026-09-09T12:00:00Z, 17:00, TIME_CLASH",
        "3, 0, 2026-09-09T12:00:00Z, 17:30, ",
        "3, 0, 2026-09-09T12:00:00Z, 15:30, ",
        "3, 35, 2026-09-09T11:00:00Z, 15:31, TIME_CLASH",
    })
    void the_first_reason_that_holds_is_the_one_that_is_said(
            int grade, int taken, Instant at, @Nullable String otherFrom, @Nullable String said) {
        List<Place> places = otherFrom == null ? List.of() : List.of(placeFrom(otherFrom));
        Wish wish = new Wish(WEDNESDAY, seat(taken), window(), null, grade, CLASS, places, Map.of(), at);
        assertThat(said(wish)).isEqualTo(said == null ? "" : said);
    }

    @Test
    void without_a_window_or_a_publication_there_is_nothing_to_choose() {
        assertThat(said(new Wish(WEDNESDAY, null, null, null, 3, CLASS, List.of(), Map.of(), OPENS)))
                .isEqualTo("NO_WINDOW");
        Offering draft = offering(1, 3, "16:30", "17:30", Offering.State.DRAFT);
        assertThat(said(new Wish(draft, seat(0), window(), null, 3, CLASS, List.of(), Map.of(), OPENS)))
                .isEqualTo("NOT_OFFERED");
    }

    @Test
    void a_clash_names_the_course_in_the_way() {
        Place place = placeFrom("17:00");
        Offering other = offering(place.enrolment().offering().value(), 3, "17:00", "18:00", Offering.State.PUBLISHED);
        Wish wish = new Wish(
                WEDNESDAY, seat(0), window(), null, 3, CLASS, List.of(place), Map.of(other.id(), other), OPENS);
        assertThat(EnrolmentRules.refusal(wish).orElseThrow().facts()).containsEntry("courseName", "剪纸2");
    }

    @Test
    void the_same_hour_of_another_day_or_term_is_no_clash() {
        Slot slot = Slot.of(WEDNESDAY);
        assertThat(slot.overlaps(slot)).isTrue();
        assertThat(slot.overlaps(Slot.of(offering(2, 4, "16:30", "17:30", Offering.State.PUBLISHED))))
                .isFalse();
        assertThat(slot.overlaps(new Slot(new Term.Id(99), slot.spans()))).isFalse();
    }

    @Test
    void every_time_of_the_week_counts_and_odd_weeks_leave_the_even_ones_free() {
        Slot twice = Slot.of(offering(
                2,
                Offering.State.PUBLISHED,
                List.of(),
                slot(1, "16:30", "17:30", Weeks.EVERY),
                slot(3, "17:00", "18:00", Weeks.ODD)));
        assertThat(twice.overlaps(Slot.of(WEDNESDAY))).isTrue();
        Slot even = Slot.of(offering(3, Offering.State.PUBLISHED, List.of(), slot(3, "17:00", "18:00", Weeks.EVEN)));
        assertThat(twice.overlaps(even)).isFalse();
        assertThat(even.overlaps(Slot.of(WEDNESDAY))).isTrue();
        assertThat(Slot.of(twice.term(), twice.range())).isEqualTo(twice);
    }

    @Test
    void a_date_meets_the_weekly_classes_of_its_hour_another_on_that_date_and_no_other_date() {
        Slot date = dates("2026-10-14");
        Slot fortnightLater = dates("2026-10-28");
        assertThat(date.overlaps(dates("2026-10-14"))).isTrue();
        assertThat(date.overlaps(fortnightLater)).isFalse();
        assertThat(date.overlaps(dates("2026-10-28", "2026-10-14"))).isTrue();
        assertThat(date.overlaps(Slot.of(WEDNESDAY))).isTrue();
        assertThat(Slot.of(WEDNESDAY).overlaps(date)).isTrue();
        Slot odd = Slot.of(offering(3, Offering.State.PUBLISHED, List.of(), slot(3, "17:29", "18:00", Weeks.ODD)));
        Slot even = Slot.of(offering(3, Offering.State.PUBLISHED, List.of(), slot(3, "17:29", "18:00", Weeks.EVEN)));
        Slot after = Slot.of(offering(3, Offering.State.PUBLISHED, List.of(), slot(3, "17:30", "18:00", Weeks.ODD)));
        assertThat(date.overlaps(odd)).isTrue();
        assertThat(date.overlaps(even)).isFalse();
        assertThat(date.overlaps(after)).isFalse();
    }

    /** The database compares what is written; it must not tell more meetings or fewer. */
    @Test
    void what_is_written_of_dates_and_weekly_times_reads_the_same_and_meets_the_same() {
        List<Slot> all = List.of(
                dates("2026-10-14"),
                dates("2026-10-28"),
                dates("2026-10-14", "2026-10-28", "2026-11-11"),
                Slot.of(offering(
                        9,
                        Offering.State.PUBLISHED,
                        List.of(),
                        slot(1, "16:30", "17:30", Weeks.EVERY),
                        slot(3, "17:29", "18:00", Weeks.EVEN),
                        on("2026-10-14", "15:00", "16:31"))),
                Slot.of(WEDNESDAY));
        for (Slot one : all) {
            assertThat(Slot.of(one.term(), one.range())).isEqualTo(one);
            for (Slot other : all) {
                assertThat(meet(one.range(), other.range())).isEqualTo(one.overlaps(other));
            }
        }
    }

    private static boolean meet(String one, String other) {
        return numbers(one).intersects(numbers(other));
    }

    private static BitSet numbers(String range) {
        BitSet numbers = new BitSet();
        String[] ends = range.replaceAll("[{}\\[)]", "").split(",");
        for (int i = 0; i < ends.length; i += 2) {
            numbers.set(Integer.parseInt(ends[i]), Integer.parseInt(ends[i + 1]));
        }
        return numbers;
    }

    private static Slot dates(String... days) {
        OfferingSlot[] slots =
                Stream.of(days).map(day -> on(day, "16:30", "17:30")).toArray(OfferingSlot[]::new);
        return Slot.of(offering(2, Offering.State.PUBLISHED, List.of(), slots));
    }

    /** Wednesdays of odd weeks. */
    private static OfferingSlot on(String day, String from, String to) {
        return new OfferingSlot(
                3, LocalTime.parse(from), LocalTime.parse(to), new Venue.Id(1), "美术室", Weeks.ODD, LocalDate.parse(day));
    }

    @Test
    void a_class_for_some_home_classes_is_for_no_other() {
        Offering ours = offering(
                1, Offering.State.PUBLISHED, List.of(CLASS), WEDNESDAY.slots().getFirst());
        Offering theirs = offering(
                1,
                Offering.State.PUBLISHED,
                List.of(new HomeClass.Id(32)),
                WEDNESDAY.slots().getFirst());
        assertThat(said(new Wish(ours, seat(0), window(), null, 3, CLASS, List.of(), Map.of(), OPENS)))
                .isEmpty();
        assertThat(said(new Wish(theirs, seat(0), window(), null, 3, CLASS, List.of(), Map.of(), OPENS)))
                .isEqualTo("HOME_CLASS");
    }

    private static String said(Wish wish) {
        return EnrolmentRules.refusal(wish)
                .map(Refused::reason)
                .map(reason -> reason.name())
                .orElse("");
    }

    private static Seat seat(int taken) {
        return new Seat(WEDNESDAY.id(), WINDOW, 35, taken, taken == 35);
    }

    private static SelectionWindow window() {
        return new SelectionWindow(
                WINDOW,
                SelectionWindow.Mode.FIRST_COME,
                OPENS,
                CLOSES,
                List.of(WEDNESDAY.id()),
                List.of(2, 3),
                null,
                1);
    }

    private static Place placeFrom(String from) {
        LocalTime begins = LocalTime.parse(from);
        Offering other = offering(2, 3, from, begins.plusHours(1).toString(), Offering.State.PUBLISHED);
        Enrolment enrolment = new Enrolment(
                new Enrolment.Id(1), other.id(), new Pupil.Id(1), Enrolment.State.CONFIRMED, null, null, OPENS);
        return new Place(enrolment, Slot.of(other));
    }

    private static Offering offering(long id, int weekday, String from, String to, Offering.State state) {
        return offering(id, state, List.of(), slot(weekday, from, to, Weeks.EVERY));
    }

    private static OfferingSlot slot(int weekday, String from, String to, Weeks weeks) {
        return OfferingSlot.weekly(weekday, LocalTime.parse(from), LocalTime.parse(to), new Venue.Id(1), "美术室", weeks);
    }

    private static Offering offering(long id, Offering.State state, List<HomeClass.Id> classes, OfferingSlot... slots) {
        return new Offering(
                new Offering.Id(id),
                new Course.Id(1),
                "剪纸" + id,
                ActivityCategory.ARTS,
                "",
                Strand.INTEREST,
                new Instructor.Id(1),
                "李娜",
                List.of(),
                new Term.Id(7),
                List.of(slots),
                1,
                null,
                null,
                OrganisationForm.ACROSS_SCHOOL,
                CourseLevel.ALL,
                List.of(3, 4),
                classes,
                35,
                0,
                state,
                null,
                null,
                null,
                null,
                1);
    }
}
