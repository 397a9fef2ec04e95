package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.PublishedStanding.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing before people of the pool may give a class, in a few statements for a whole page of them. */
@Component
class PoolReadinesses {
    private final InstructorStore instructors;
    private final ClearanceStore clearances;
    private final Standings standings;
    private final Tenancy tenancy;
    private final Clock clock;

    PoolReadinesses(
            InstructorStore instructors, ClearanceStore clearances, Standings standings, Tenancy tenancy, Clock clock) {
        this.instructors = instructors;
        this.clearances = clearances;
        this.standings = standings;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** By dossier. The caller may see these people: dossiers are opened where they are kept, and only this is told. */
    Map<Instructor.Id, PoolReadiness> of(Scope scope, Collection<Instructor.Id> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        Integer[] keepers =
                dossiers.stream().map(Instructor.Id::school).distinct().toArray(Integer[]::new);
        Scope at = scope.within(Purpose.REVIEW, keepers);
        List<Instructor> found = tenancy.as(at, () -> instructors.some(at, dossiers));
        List<Long> persons = found.stream()
                .map(Instructor::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Scope city = ExternalPeople.city(scope);
        Map<Long, Clearance.State> rounds = persons.isEmpty()
                ? Map.of()
                : tenancy.as(city, () -> clearances.latest(city, persons)).stream()
                        .collect(Collectors.toMap(round -> round.person().value(), Clearance::state));
        Map<Long, PublishedStanding> cleared = standings.of(Subject.PERSON, persons);
        Map<Long, PublishedStanding> admitted = standings.of(
                Subject.INSTRUCTOR, found.stream().map(one -> one.id().value()).toList());
        Map<Instructor.Id, PoolReadiness> answers = new HashMap<>();
        found.forEach(one -> answers.put(
                one.id(), readiness(one, rounds, admitted.get(one.id().value()), clearedOf(cleared, one))));
        return answers;
    }

    PoolReadiness of(Scope scope, Instructor.Id dossier) {
        return Objects.requireNonNull(of(scope, List.of(dossier)).get(dossier));
    }

    private PoolReadiness readiness(
            Instructor one,
            Map<Long, Clearance.State> rounds,
            @Nullable PublishedStanding admitted,
            @Nullable PublishedStanding cleared) {
        LocalDate today = LocalDate.now(clock);
        Long person = one.person();
        boolean ready = one.duty() == Instructor.Duty.TEACHES
                && one.state() == Standing.ADMITTED
                && admitted != null
                && admitted.covers(today)
                && cleared != null
                && cleared.covers(today);
        LocalDate until = Stream.of(
                        Optional.ofNullable(one.validUntil()),
                        Optional.ofNullable(cleared).map(PublishedStanding::until))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new PoolReadiness(
                one.state(),
                one.duty(),
                person != null,
                person == null ? null : rounds.get(person),
                ready ? until : null,
                ready);
    }

    private static @Nullable PublishedStanding clearedOf(Map<Long, PublishedStanding> cleared, Instructor one) {
        Long person = one.person();
        return person == null ? null : cleared.get(person);
    }
}
