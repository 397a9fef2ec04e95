package kehou.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.RowId;
import kehou.library.PublishedStanding.State;
import kehou.library.PublishedStanding.Subject;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How third parties stand for whoever uses what comes from them; a class that winds down has a while left. */
@Component
class ProviderStandings {
    private final PublishedStandingStore standings;
    private final WindDownStore winding;
    private final Organisations organisations;

    ProviderStandings(PublishedStandingStore standings, WindDownStore winding, Organisations organisations) {
        this.standings = standings;
        this.winding = winding;
        this.organisations = organisations;
    }

    /** Is this organisation a third party that needs the white list, and not on it that day? */
    boolean barred(int owner, LocalDate day) {
        return outside(owner) && !standing(owner).covers(day);
    }

    /** By the id of the course or instructor at the school: the standing of the third party it comes from. */
    Map<Long, PublishedStanding> of(Collection<GateCourse> courses, Collection<GateInstructor> instructors) {
        Map<Long, Integer> owners = new HashMap<>();
        courses.forEach(of -> from(owners, of.id().value(), of.pickedFrom()));
        instructors.forEach(of -> from(owners, of.id().value(), of.engagedFrom()));
        owners.values().removeIf(owner -> !outside(owner));
        if (owners.isEmpty()) {
            return Map.of();
        }
        Map<Integer, PublishedStanding> listed =
                owners.values().stream().distinct().collect(Collectors.toMap(Function.identity(), this::standing));
        Map<Long, PublishedStanding> found = new HashMap<>();
        owners.forEach((id, owner) -> found.put(id, Objects.requireNonNull(listed.get(owner))));
        if (listed.values().stream().allMatch(of -> of.state() == State.ADMITTED)) {
            return found;
        }
        Set<Integer> schools = owners.keySet().stream().map(RowId::schoolOf).collect(Collectors.toSet());
        List<WindDown> lines = winding.at(schools);
        Map<Long, Long> sources = courses.stream()
                .filter(of -> of.pickedFrom() != null)
                .collect(Collectors.toMap(of -> of.id().value(), of -> Objects.requireNonNull(of.pickedFrom())));
        found.replaceAll((id, standing) -> grace(lines.stream()
                        .filter(line -> line.school() == RowId.schoolOf(id))
                        .filter(line -> line.provider() == Objects.requireNonNull(owners.get(id)))
                        .filter(line -> !sources.containsKey(id) || line.source() == sources.get(id)))
                .filter(until -> standing.state() == State.WITHDRAWN && !until.isBefore(standing.from()))
                .map(until -> new PublishedStanding(
                        Subject.PROVIDER,
                        standing.subjectId(),
                        State.WITHDRAWN,
                        until.plusDays(1),
                        null,
                        standing.reasonCode()))
                .orElse(standing));
        return found;
    }

    private static Optional<LocalDate> grace(Stream<WindDown> lines) {
        return lines.map(WindDown::until).max(LocalDate::compareTo);
    }

    private PublishedStanding standing(int owner) {
        return standings
                .ofOwner(Subject.PROVIDER, owner)
                .orElseGet(() -> new PublishedStanding(
                        Subject.PROVIDER, 0, State.WITHDRAWN, LocalDate.EPOCH, null, Whitelist.NOT_LISTED));
    }

    private boolean outside(int owner) {
        Organisation.Kind kind = organisations.require(owner).kind();
        return kind == Organisation.Kind.PROVIDER || kind == Organisation.Kind.OPERATOR;
    }

    private static void from(Map<Long, Integer> owners, long id, @Nullable Long source) {
        if (source != null) {
            owners.put(id, RowId.schoolOf(source));
        }
    }
}
