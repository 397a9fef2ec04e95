package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.PublishedStanding.State;
import kehou.library.PublishedStanding.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of a library may give a class today (BX-10), judged by the gate's own rules, so that the two cannot differ. */
@Component
public class InstructorStandings {
    private final InstructorStore instructors;
    private final GateStore store;
    private final Gate gate;
    private final ClearanceStore clearances;
    private final WarningDays warningDays;
    private final Tenancy tenancy;
    private final Clock clock;

    InstructorStandings(
            InstructorStore instructors,
            GateStore store,
            Gate gate,
            ClearanceStore clearances,
            WarningDays warningDays,
            Tenancy tenancy,
            Clock clock) {
        this.instructors = instructors;
        this.store = store;
        this.gate = gate;
        this.clearances = clearances;
        this.warningDays = warningDays;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Of everybody at the schools the scope opens, in the order of the library. */
    @Transactional(readOnly = true)
    public List<InstructorStanding> of(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        List<GateInstructor> all = store.instructors(
                scope, instructors.all(scope).stream().map(Instructor::id).toList());
        Map<Subject, Map<Long, PublishedStanding>> known = gate.elsewhere(List.of(), all);
        Map<Long, Clearance.State> rounds = rounds(scope, ids(all, GateInstructor::person));
        return all.stream()
                .sorted((one, other) ->
                        Long.compare(one.id().value(), other.id().value()))
                .map(one -> standing(new GateFacts(GateCourse.OF_NO_CONCERN, one, known), rounds, today))
                .toList();
    }

    private InstructorStanding standing(GateFacts facts, Map<Long, Clearance.State> rounds, LocalDate today) {
        GateInstructor one = facts.instructor();
        Optional<Refused> barrier = GateRules.barrier(facts, today);
        Long person = one.person();
        LocalDate until = until(facts);
        return new InstructorStanding(
                one.id(),
                barrier.map(refused -> refused.reason().code()).orElse(null),
                barrier.map(Refused::facts).orElse(Map.of()),
                until,
                warningDays.left(until),
                person == null ? null : rounds.get(person));
    }

    private static @Nullable LocalDate until(GateFacts facts) {
        GateInstructor one = facts.instructor();
        return Stream.of(
                        Optional.ofNullable(one.validUntil()),
                        Optional.ofNullable(one.engagedUntil()),
                        ends(facts.standing(Subject.PERSON, one.person())),
                        ends(facts.standing(Subject.INSTRUCTOR, one.engagedFrom())))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Optional<LocalDate> ends(Optional<PublishedStanding> standing) {
        return standing.filter(of -> of.state() == State.ADMITTED).map(PublishedStanding::until);
    }

    private Map<Long, Clearance.State> rounds(Scope scope, List<Long> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Scope city = ExternalPeople.city(scope);
        return tenancy.as(city, () -> clearances.latest(city, persons)).stream()
                .collect(Collectors.toMap(round -> round.person().value(), Clearance::state));
    }

    private static List<Long> ids(List<GateInstructor> all, Function<GateInstructor, @Nullable Long> link) {
        return all.stream().map(link).filter(Objects::nonNull).distinct().toList();
    }
}
