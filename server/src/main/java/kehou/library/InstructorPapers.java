package kehou.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.rules.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is on file of those who give or help in classes, as the rules measure it. The gate asks what an authority decided;
 * this asks what it rests on today.
 */
@Component
public class InstructorPapers {
    /** The authority that clears keeps what it has seen. */
    private static final String FILED = "FILED";

    private final CertificateStore certificates;
    private final ClearanceStore clearances;
    private final Tenancy tenancy;

    InstructorPapers(CertificateStore certificates, ClearanceStore clearances, Tenancy tenancy) {
        this.certificates = certificates;
        this.clearances = clearances;
        this.tenancy = tenancy;
    }

    /** By what each of these instructors of one school is qualified on a day (NC-15). */
    @Transactional(readOnly = true)
    public Map<Instructor.Id, Facts> qualifications(
            Scope scope, int school, Collection<Instructor> those, LocalDate day) {
        Map<Instructor.Id, List<Certificate.Kind>> held =
                certificates
                        .of(scope, school, those.stream().map(Instructor::id).toList())
                        .stream()
                        .filter(paper -> Qualifications.counts(paper, day))
                        .collect(Collectors.groupingBy(
                                Certificate::instructor, Collectors.mapping(Certificate::kind, Collectors.toList())));
        Map<Instructor.Id, Facts> found = new LinkedHashMap<>();
        those.forEach(one ->
                found.put(one.id(), Qualifications.facts(one.dossier(), held.getOrDefault(one.id(), List.of()))));
        return found;
    }

    /**
     * Which checks each of these that is from outside has passed (JB-2.2): those of the round that counts, while it holds
     * or is still being made. The school's own people are left out.
     */
    @Transactional(readOnly = true)
    public Map<Instructor.Id, Facts> clearances(Scope scope, Collection<Instructor> those, LocalDate day) {
        List<Instructor> outside =
                those.stream().filter(one -> one.kind() != InstructorKind.STAFF).toList();
        List<Long> persons = outside.stream()
                .map(Instructor::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Scope city = ExternalPeople.city(scope);
        Map<Long, Clearance> rounds = persons.isEmpty()
                ? Map.of()
                : tenancy.as(city, () -> clearances.latest(city, persons)).stream()
                        .collect(Collectors.toMap(round -> round.person().value(), Function.identity()));
        Map<Instructor.Id, Facts> found = new LinkedHashMap<>();
        outside.forEach(one -> {
            Clearance round = one.person() == null ? null : rounds.get(one.person());
            found.put(one.id(), Facts.of("clearanceParts", parts(round, day)));
        });
        return found;
    }

    private static Set<String> parts(@Nullable Clearance round, LocalDate day) {
        if (round == null) {
            return Set.of();
        }
        LocalDate until = round.validUntil();
        return switch (round.state()) {
            case REQUESTED -> round.checks().parts();
            case CLEARED -> until != null && day.isAfter(until) ? Set.of() : filed(round);
            case REFUSED, SUSPENDED, EXPIRED, REPLACED -> Set.of();
        };
    }

    private static Set<String> filed(Clearance round) {
        Set<String> parts = new HashSet<>(round.checks().parts());
        parts.add(FILED);
        return parts;
    }
}
