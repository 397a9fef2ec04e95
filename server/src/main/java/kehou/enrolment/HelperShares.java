package kehou.enrolment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.HomeClasses;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What helpers entered, class by class, for those who watch that taking part stays voluntary (JA-6). No child is named. */
@Component
public class HelperShares {
    private final HelperShareStore store;
    private final HelperEntryStore entries;
    private final Offerings offerings;
    private final Pupils pupils;
    private final HomeClasses homeClasses;
    private final ApplicationEventPublisher events;

    HelperShares(
            HelperShareStore store,
            HelperEntryStore entries,
            Offerings offerings,
            Pupils pupils,
            HomeClasses homeClasses,
            ApplicationEventPublisher events) {
        this.store = store;
        this.entries = entries;
        this.offerings = offerings;
        this.pupils = pupils;
        this.homeClasses = homeClasses;
        this.events = events;
    }

    /** Every class of the school of which a helper entered a place. */
    @Transactional(readOnly = true)
    public List<HelperShare> of(Scope scope, int school) {
        List<HelperShareStore.Row> rows = store.of(scope, school);
        Map<Offering.Id, Offering> classes =
                offerings
                        .find(
                                scope,
                                rows.stream()
                                        .map(HelperShareStore.Row::offering)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Offering::id, Function.identity()));
        return rows.stream()
                .map(row -> row.of(requireNonNull(classes.get(row.offering()))))
                .toList();
    }

    /** The entries for one class, the latest first, whatever came of them; the look is on record. */
    @Transactional
    public Page<HelperEvidence> evidence(Scope scope, Offering.Id offering, long after, int limit) {
        Page<HelperEntry> page = Page.of(
                entries.ofOffering(scope, offering, after, limit + 1),
                limit,
                entry -> entry.id().value());
        Map<Pupil.Id, PupilPlace> places = pupils.places(
                scope,
                offering.school(),
                page.items().stream().map(HelperEntry::pupil).distinct().toList());
        Map<HomeClass.Id, String> classes = homeClasses.of(scope, offering.school()).stream()
                .collect(Collectors.toMap(HomeClass::id, HomeClass::name));
        events.publishEvent(new HelperEvidence.Looked(offering.school(), offering));
        return new Page<>(
                page.items().stream()
                        .map(entry -> evidence(entry, requireNonNull(places.get(entry.pupil())), classes))
                        .toList(),
                page.next());
    }

    private static HelperEvidence evidence(HelperEntry entry, PupilPlace place, Map<HomeClass.Id, String> classes) {
        return new HelperEvidence(
                entry.id(),
                entry.enteredAt(),
                entry.enteredBy(),
                place.grade(),
                classes.getOrDefault(place.homeClass(), ""),
                entry.what(),
                entry.how(),
                entry.wishedOn(),
                entry.refused(),
                entry.undoneAt(),
                entry.objectedAt());
    }
}
