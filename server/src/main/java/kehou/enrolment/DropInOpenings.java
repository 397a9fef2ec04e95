package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.plan.Strand;
import kehou.region.Organisations;
import kehou.region.Terms;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a school offers to children of a single day: until when families decide, and the classes with free seats. */
@Component
public class DropInOpenings {
    private static final String CUTOFF = "drop-in.cutoff-hour";
    private static final LocalTime NONE = LocalTime.of(23, 59);

    private final DropInOpeningStore store;
    private final Offerings offerings;
    private final Terms terms;
    private final RulePacks rules;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropInOpenings(
            DropInOpeningStore store,
            Offerings offerings,
            Terms terms,
            RulePacks rules,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.offerings = offerings;
        this.terms = terms;
        this.rules = rules;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** The time of the day itself; the packs' hour as long as the school has set none. */
    @Transactional(readOnly = true)
    public DropInCutoff cutoff(Scope scope, int school) {
        return store.cutoff(scope, school).orElseGet(() -> new DropInCutoff(byPacks(school), 0));
    }

    /** Sets the time for the caller's school. Refuses STALE when another was set meanwhile. */
    @Transactional
    public DropInCutoff set(Scope scope, DropInCutoff cutoff) {
        int school = scope.at(scope.place());
        if (!store.setCutoff(scope, school, cutoff, clock.instant())) {
            throw KernelRefusal.STALE.refused();
        }
        DropInCutoff now = cutoff(scope, school);
        events.publishEvent(new DropIn.CutoffSet(school, now.version()));
        return now;
    }

    /** The published classes of the caller's school in this term, the rooms of base care left out. */
    @Transactional(readOnly = true)
    public List<DropInOpening> all(Scope scope) {
        int school = scope.at(scope.place());
        List<Offering> classes = terms.current()
                .map(term -> offerings.published(scope, school, term.id()).stream()
                        .filter(offering -> offering.strand() != Strand.HOMEWORK)
                        .toList())
                .orElse(List.of());
        Map<Offering.Id, Integer> open = store.open(scope, school);
        Map<Offering.Id, Integer> taken =
                store.taken(scope, classes.stream().map(Offering::id).toList());
        return classes.stream().map(offering -> line(offering, open, taken)).toList();
    }

    /**
     * So many children of a single day may come to the class on a day; none closes it, and who has booked comes. Refuses a
     * room of base care, which needs no seat, a class that is not published or costs a fee, and more than its seats.
     */
    @Transactional
    public DropInOpening open(Scope scope, Offering.Id id, int seats) {
        Offering offering = offerings.find(scope, id);
        if (offering.strand() == Strand.HOMEWORK) {
            throw Refusal.DROP_IN_CARE.refused("courseName", offering.courseName());
        }
        EnrolmentRules.closed(offering).ifPresent(closed -> {
            throw closed;
        });
        if (seats > 0 && offering.feeFen() > 0) {
            throw Refusal.DROP_IN_CHARGED.refused("courseName", offering.courseName());
        }
        if (seats > offering.seats()) {
            throw Refusal.DROP_IN_SEATS.refused("seats", offering.seats());
        }
        store.open(scope, id, seats, clock.instant());
        events.publishEvent(new DropIn.Opened(scope.at(id), id, seats));
        return line(offering, Map.of(id, seats), store.taken(scope, List.of(id)));
    }

    /** How many children of a single day the class takes on a day, in all: what it is opened for, never beyond its seats. */
    static int room(Offering offering, int opened, int taken) {
        return Math.max(0, Math.min(opened, offering.seats() - taken));
    }

    /** The same of these classes, in two statements. */
    Map<Offering.Id, Integer> rooms(Scope scope, int school, Collection<Offering> of) {
        Map<Offering.Id, Integer> open = store.open(scope, school);
        Map<Offering.Id, Integer> taken =
                store.taken(scope, of.stream().map(Offering::id).toList());
        Map<Offering.Id, Integer> rooms = new HashMap<>();
        of.forEach(offering -> rooms.put(
                offering.id(),
                room(offering, open.getOrDefault(offering.id(), 0), taken.getOrDefault(offering.id(), 0))));
        return rooms;
    }

    private static DropInOpening line(
            Offering offering, Map<Offering.Id, Integer> open, Map<Offering.Id, Integer> taken) {
        return new DropInOpening(
                offering.id(),
                offering.courseName(),
                offering.instructorName(),
                offering.slots(),
                offering.seats(),
                taken.getOrDefault(offering.id(), 0),
                offering.feeFen() > 0,
                open.getOrDefault(offering.id(), 0));
    }

    private LocalTime byPacks(int school) {
        return rules.threshold(
                        organisations.ruleplace(school),
                        LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING),
                        CUTOFF)
                .map(Threshold::whole)
                .map(hour -> LocalTime.of(hour, 0))
                .orElse(NONE);
    }
}
