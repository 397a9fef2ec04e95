package kehou.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kehou.kernel.Refused;
import kehou.library.PublishedStanding.State;
import kehou.library.PublishedStanding.Subject;

/** What keeps a course and an instructor out on one day: pure, in a list, the first refusal wins. */
final class GateRules {
    private static final List<BiFunction<GateFacts, LocalDate, Optional<Refused>>> RULES = List.of(
            GateRules::courseIsAdmitted,
            GateRules::sourceIsAdmitted,
            GateRules::courseProviderIsListed,
            GateRules::instructorIsAdmitted,
            GateRules::instructorTeaches,
            GateRules::papersAreInForce,
            GateRules::engagementRuns,
            GateRules::standsWhereAdmitted,
            GateRules::instructorProviderIsListed,
            GateRules::personIsCleared);

    private GateRules() {}

    static Optional<Refused> barrier(GateFacts facts, LocalDate day) {
        return RULES.stream().flatMap(rule -> rule.apply(facts, day).stream()).findFirst();
    }

    private static Optional<Refused> courseIsAdmitted(GateFacts facts, LocalDate day) {
        GateCourse course = facts.course();
        return course.state() == Standing.ADMITTED
                ? Optional.empty()
                : Optional.of(Refusal.COURSE_NOT_ADMITTED.refused(
                        "course", course.id(), "state", course.state(), "date", day));
    }

    /** A pick stands and falls with the course it was picked from. */
    private static Optional<Refused> sourceIsAdmitted(GateFacts facts, LocalDate day) {
        GateCourse course = facts.course();
        Optional<PublishedStanding> source = facts.standing(Subject.COURSE, course.pickedFrom());
        if (course.pickedFrom() == null || source.filter(of -> of.covers(day)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(source.map(of -> Refusal.COURSE_NOT_ADMITTED.refused(
                        "course", course.id(), "state", of.state(), "date", day, "since", of.from()))
                .orElseGet(() -> Refusal.COURSE_NOT_ADMITTED.refused("course", course.id(), "date", day)));
    }

    /** JB-2.2: what comes from a third party is used while that stands on the white list, or winds down. */
    private static Optional<Refused> courseProviderIsListed(GateFacts facts, LocalDate day) {
        return facts.standing(Subject.PROVIDER, facts.course().id().value())
                .filter(provider -> !provider.covers(day))
                .map(_ ->
                        Refusal.PROVIDER_BARRED.refused("course", facts.course().id(), "date", day));
    }

    private static Optional<Refused> instructorProviderIsListed(GateFacts facts, LocalDate day) {
        return facts.standing(Subject.PROVIDER, facts.instructor().id().value())
                .filter(provider -> !provider.covers(day))
                .map(_ -> Refusal.PROVIDER_BARRED.refused(
                        "instructor", facts.instructor().id(), "date", day));
    }

    private static Optional<Refused> instructorIsAdmitted(GateFacts facts, LocalDate day) {
        GateInstructor one = facts.instructor();
        if (one.state() == Standing.ADMITTED) {
            return Optional.empty();
        }
        return Optional.of(
                one.barredSince() == null
                        ? Refusal.INSTRUCTOR_NOT_ADMITTED.refused(
                                "instructor", one.id(), "state", one.state(), "date", day)
                        : Refusal.INSTRUCTOR_NOT_ADMITTED.refused(
                                "instructor", one.id(), "state", one.state(), "date", day, "since", one.barredSince()));
    }

    private static Optional<Refused> instructorTeaches(GateFacts facts, LocalDate day) {
        GateInstructor one = facts.instructor();
        return one.duty() == Instructor.Duty.TEACHES
                ? Optional.empty()
                : Optional.of(Refusal.ONLY_ASSISTS.refused("instructor", one.id(), "date", day));
    }

    private static Optional<Refused> papersAreInForce(GateFacts facts, LocalDate day) {
        GateInstructor one = facts.instructor();
        LocalDate until = one.validUntil();
        return until == null || !day.isAfter(until)
                ? Optional.empty()
                : Optional.of(Refusal.CERTIFICATE_EXPIRED.refused("instructor", one.id(), "date", day, "until", until));
    }

    /** SH-5.1: somebody of the pool gives classes at a school until the day agreed upon. */
    private static Optional<Refused> engagementRuns(GateFacts facts, LocalDate day) {
        LocalDate until = facts.instructor().engagedUntil();
        return until == null || !day.isAfter(until)
                ? Optional.empty()
                : Optional.of(Refusal.ENGAGEMENT_OVER.refused(
                        "instructor", facts.instructor().id(), "date", day, "until", until));
    }

    private static Optional<Refused> standsWhereAdmitted(GateFacts facts, LocalDate day) {
        GateInstructor one = facts.instructor();
        if (one.engagedFrom() == null) {
            return Optional.empty();
        }
        return facts.standing(Subject.INSTRUCTOR, one.engagedFrom())
                        .filter(standing -> standing.covers(day))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.INSTRUCTOR_NOT_ADMITTED.refused(
                        "instructor", one.id(), "state", Standing.WITHDRAWN, "date", day));
    }

    /** People from outside need a clearance that holds on the day (JB-2.2); the school's own are its staff. */
    private static Optional<Refused> personIsCleared(GateFacts facts, LocalDate day) {
        GateInstructor one = facts.instructor();
        if (one.own()) {
            return Optional.empty();
        }
        Optional<PublishedStanding> clearance = facts.standing(Subject.PERSON, one.person());
        if (clearance.isEmpty()) {
            return Optional.of(Refusal.NOT_CLEARED.refused("instructor", one.id(), "date", day));
        }
        PublishedStanding standing = clearance.get();
        if (standing.covers(day)) {
            return Optional.empty();
        }
        LocalDate until = standing.until();
        return Optional.of(
                standing.state() == State.ADMITTED && until != null && day.isAfter(until)
                        ? Refusal.CLEARANCE_EXPIRED.refused("instructor", one.id(), "date", day, "until", until)
                        : Refusal.CLEARANCE_SUSPENDED.refused(
                                "instructor", one.id(), "date", day, "since", standing.from()));
    }
}
