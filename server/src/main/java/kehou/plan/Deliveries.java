package kehou.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Course;
import kehou.library.Shelves;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the owners of courses bring to schools (JB-2.3, JB-4.2): sessions that took place with their courses, and
 * training of teachers that the schools confirm.
 */
@Component
public class Deliveries {
    private final DeliveryStore store;
    private final Offerings offerings;
    private final Shelves shelves;
    private final Organisations organisations;
    private final Parties parties;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            Offerings offerings,
            Shelves shelves,
            Organisations organisations,
            Parties parties,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.offerings = offerings;
        this.shelves = shelves;
        this.organisations = organisations;
        this.parties = parties;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** A session of the offering took place. Counted once, and only where the course came from elsewhere. */
    @Transactional
    public void held(Scope scope, Offering.Id id, LocalDate day) {
        Offering offering = offerings.find(scope, id);
        Course.Id source = shelves.sourceOf(scope, offering.course());
        if (source.school() != id.school()) {
            store.insert(scope, id, day, source);
        }
    }

    /** How these courses are used, those that are used at all. */
    @Transactional(readOnly = true)
    public List<ResourceUse> uses(Collection<Course.Id> sources) {
        return store.uses(sources, offerings.term().id().value());
    }

    /** What was delivered between two days: a provider's own, or of all providers below an authority. */
    @Transactional(readOnly = true)
    public List<ProviderDelivery> counts(Scope scope, LocalDate from, LocalDate to) {
        Map<Integer, Organisation> providers = providers(scope);
        Scope reader = new Scope(
                scope.role(),
                scope.place(),
                scope.account(),
                Set.of(),
                providers.keySet(),
                Set.of(),
                Purpose.SUPERVISION,
                scope.approval());
        return tenancy.as(reader, () -> store.counts(reader, providers.keySet(), from, to)).stream()
                .map(count -> named(count, providers))
                .toList();
    }

    /** The latest 200: a school's own, or those a provider gave. */
    @Transactional(readOnly = true)
    public List<Training> trainings(Scope scope) {
        return scope.role() == Role.OPERATOR ? parties.asked(scope, store::trainingsBy) : store.trainingsOf(scope);
    }

    /**
     * Writes down a training at a school that ordered from the caller or authorised it; any other is not found.
     * Refuses days to come, and the same one twice.
     */
    @Transactional
    public Training record(Scope scope, TrainingRecord facts) {
        Organisation school = organisations.require(facts.school());
        Instant now = clock.instant();
        if (!scope.opens(school.number()) && !parties.asked(scope, at -> store.knows(at, school.number()))) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (!school.isSchool() || facts.day().isAfter(LocalDate.ofInstant(now, MovableClock.BEIJING))) {
            throw Refusal.TRAINING_UNFIT.refused("school", facts.school(), "day", facts.day());
        }
        Training training = new Training(
                ids.next(school.number(), Training.Id::new),
                school.number(),
                school.name(),
                scope.place(),
                organisations.require(scope.place()).name(),
                facts.day(),
                facts.topic().strip(),
                facts.people(),
                facts.minutes(),
                now,
                null);
        if (!parties.answering(scope, training.id(), at -> store.insert(at, training))) {
            throw Refusal.TRAINING_TAKEN.refused("topic", training.topic(), "day", training.day());
        }
        events.publishEvent(new Training.Recorded(training.school(), training.id(), training.provider()));
        return training;
    }

    /** The school confirms that it was so, once. */
    @Transactional
    public Training confirm(Scope scope, Training.Id id) {
        Parties.requireOwn(scope, id);
        Training training = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!store.confirm(scope, id, clock.instant())) {
            throw Refusal.TRAINING_CONFIRMED.refused();
        }
        events.publishEvent(new Training.Confirmed(training.school(), id, training.provider()));
        return store.find(scope, id).orElseThrow();
    }

    private Map<Integer, Organisation> providers(Scope scope) {
        List<Organisation> all = scope.role() == Role.OPERATOR
                ? List.of(organisations.require(scope.place()))
                : organisations.below(scope.place()).stream()
                        .filter(of ->
                                of.kind() == Organisation.Kind.PROVIDER || of.kind() == Organisation.Kind.OPERATOR)
                        .toList();
        return all.stream().collect(Collectors.toMap(Organisation::number, Function.identity()));
    }

    private static ProviderDelivery named(DeliveryStore.Count count, Map<Integer, Organisation> providers) {
        return new ProviderDelivery(
                count.provider(),
                Objects.requireNonNull(providers.get(count.provider())).name(),
                false,
                count.schools(),
                count.sessions(),
                count.trainings(),
                count.trained());
    }
}
