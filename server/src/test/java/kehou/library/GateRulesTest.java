package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.library.PublishedStanding.State;
import kehou.library.PublishedStanding.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Clause("BX-10/gate")
class GateRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);
    private static final long PERSON = 7;
    private static final long DOSSIER = 9;
    private static final GateCourse COURSE = new GateCourse(new Course.Id(1), Standing.ADMITTED, null);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_first_thing_that_is_missing_on_the_day_is_what_it_says(
            String what, GateCourse course, GateInstructor instructor, List<PublishedStanding> known, String said) {
        Map<Subject, Map<Long, PublishedStanding>> standings = Map.of(
                Subject.PERSON, byId(known, Subject.PERSON), Subject.INSTRUCTOR, byId(known, Subject.INSTRUCTOR));
        String barrier = GateRules.barrier(new GateFacts(course, instructor, standings), DAY)
                .map(refused -> refused.reason().name())
                .orElse("");
        assertThat(barrier).as(what).isEqualTo(said);
    }

    static Stream<Arguments> the_first_thing_that_is_missing_on_the_day_is_what_it_says() {
        GateInstructor own = own(Standing.ADMITTED, Instructor.Duty.TEACHES, null);
        PublishedStanding cleared = person(State.ADMITTED, DAY.minusDays(9), DAY);
        return Stream.of(
                Arguments.of("own and admitted", COURSE, own, List.of(), ""),
                Arguments.of("a drafted course", course(Standing.DRAFT), own, List.of(), "COURSE_NOT_ADMITTED"),
                Arguments.of("a suspended course", course(Standing.SUSPENDED), own, List.of(), "COURSE_NOT_ADMITTED"),
                Arguments.of("a withdrawn course", course(Standing.WITHDRAWN), own, List.of(), "COURSE_NOT_ADMITTED"),
                Arguments.of(
                        "a submitted person", COURSE, own(Standing.SUBMITTED), List.of(), "INSTRUCTOR_NOT_ADMITTED"),
                Arguments.of(
                        "a suspended person", COURSE, own(Standing.SUSPENDED), List.of(), "INSTRUCTOR_NOT_ADMITTED"),
                Arguments.of(
                        "an assistant",
                        COURSE,
                        own(Standing.ADMITTED, Instructor.Duty.ASSISTS, null),
                        List.of(),
                        "ONLY_ASSISTS"),
                Arguments.of(
                        "papers that end that day",
                        COURSE,
                        own(Standing.ADMITTED, Instructor.Duty.TEACHES, DAY),
                        List.of(),
                        ""),
                Arguments.of(
                        "papers that ended the day before",
                        COURSE,
                        own(Standing.ADMITTED, Instructor.Duty.TEACHES, DAY.minusDays(1)),
                        List.of(),
                        "CERTIFICATE_EXPIRED"),
                Arguments.of("nobody knows who it is", COURSE, outsider(null, null), List.of(), "NOT_CLEARED"),
                Arguments.of("known, not cleared", COURSE, outsider(PERSON, null), List.of(), "NOT_CLEARED"),
                Arguments.of("cleared to that day", COURSE, outsider(PERSON, null), List.of(cleared), ""),
                Arguments.of(
                        "cleared to the day before",
                        COURSE,
                        outsider(PERSON, null),
                        List.of(person(State.ADMITTED, DAY.minusDays(9), DAY.minusDays(1))),
                        "CLEARANCE_EXPIRED"),
                Arguments.of(
                        "cleared from the day after",
                        COURSE,
                        outsider(PERSON, null),
                        List.of(person(State.ADMITTED, DAY.plusDays(1), null)),
                        "CLEARANCE_SUSPENDED"),
                Arguments.of(
                        "suspended from that day",
                        COURSE,
                        outsider(PERSON, null),
                        List.of(person(State.SUSPENDED, DAY, null)),
                        "CLEARANCE_SUSPENDED"),
                Arguments.of(
                        "suspended from the day after: what ran till then was lawful",
                        COURSE,
                        outsider(PERSON, null),
                        List.of(person(State.SUSPENDED, DAY.plusDays(1), null)),
                        ""),
                Arguments.of(
                        "cleared, but withdrawn where it was admitted",
                        COURSE,
                        outsider(PERSON, DOSSIER),
                        List.of(cleared, dossier(State.WITHDRAWN, DAY)),
                        "INSTRUCTOR_NOT_ADMITTED"),
                Arguments.of(
                        "cleared and admitted elsewhere",
                        COURSE,
                        outsider(PERSON, DOSSIER),
                        List.of(cleared, dossier(State.ADMITTED, DAY)),
                        ""));
    }

    private static Map<Long, PublishedStanding> byId(List<PublishedStanding> known, Subject subject) {
        return known.stream()
                .filter(standing -> standing.subject() == subject)
                .collect(Collectors.toMap(PublishedStanding::subjectId, standing -> standing));
    }

    private static GateCourse course(Standing state) {
        return new GateCourse(new Course.Id(1), state, null);
    }

    private static GateInstructor own(Standing state) {
        return own(state, Instructor.Duty.TEACHES, null);
    }

    private static GateInstructor own(Standing state, Instructor.Duty duty, @Nullable LocalDate until) {
        return new GateInstructor(new Instructor.Id(2), state, true, duty, until, null, null, null, null);
    }

    private static GateInstructor outsider(@Nullable Long person, @Nullable Long engagedFrom) {
        return new GateInstructor(
                new Instructor.Id(2),
                Standing.ADMITTED,
                false,
                Instructor.Duty.TEACHES,
                null,
                null,
                person,
                engagedFrom,
                null);
    }

    private static PublishedStanding person(State state, LocalDate from, @Nullable LocalDate until) {
        return new PublishedStanding(Subject.PERSON, PERSON, state, from, until, "");
    }

    private static PublishedStanding dossier(State state, LocalDate from) {
        return new PublishedStanding(Subject.INSTRUCTOR, DOSSIER, state, from, null, "");
    }
}
