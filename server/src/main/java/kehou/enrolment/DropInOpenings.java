package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.plan.LessonPrices;
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
    private final SeatStore seats;
    private final FreeSeats free;
    private final LessonPrices prices;
    private final Offerings offerings;
    private final Terms terms;
    private final RulePacks rules;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropInOpenings(
            DropInOpeningStore store,
            SeatStore seats,
            FreeSeats free,
            LessonPrices prices,
            Offerings offerings,
            Terms terms,
            RulePacks rules,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.free = free;
        this.prices = prices;
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
        return lines(scope, school, classes);
    }

    /**
     * So many seats of the class are kept for children of a single day, apart from those of the term; none closes it, and
     * who has booked comes. Refuses a room of base care, which needs no seat, a class that is not published, a fee that is
     * not public (JB-3.2), seats that a draw is about to give out, and more than nobody has.
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
        if (seats > 0) {
            prices.require(scope, offering);
        }
        // Whoever chooses a place of the term stands in line at this row.
        List<Seat> term = this.seats.lock(scope, List.of(id));
        int kept = store.lockKept(scope, id);
        int most = most(offering, term, kept);
        if (seats > most) {
            throw Refusal.DROP_IN_SEATS.refused("seats", most);
        }
        if (seats != kept && store.toBeDrawn(scope, id)) {
            throw Refusal.DROP_IN_DRAWN.refused("courseName", offering.courseName());
        }
        store.open(scope, id, seats, today(), clock.instant());
        tellTerm(scope, term);
        events.publishEvent(new DropIn.Opened(scope.at(id), id, seats));
        return lines(scope, id.school(), List.of(offering)).getFirst();
    }

    /** Seats that a class kept for days that are over are the term's again. */
    @Transactional
    void narrow(Scope scope, Offering.Id id) {
        List<Seat> term = seats.lock(scope, List.of(id));
        if (store.narrow(scope, id, today()) > 0) {
            tellTerm(scope, term);
        }
    }

    /** What the term's seats have become; who waits for one is offered it. */
    private void tellTerm(Scope scope, List<Seat> before) {
        before.forEach(seat -> free.offer(
                scope,
                seat.offering().school(),
                seats.find(scope, seat.offering()).orElseThrow()));
    }

    private static int most(Offering offering, List<Seat> term, int kept) {
        return term.isEmpty() ? offering.seats() : term.getFirst().free() + kept;
    }

    private List<DropInOpening> lines(Scope scope, int school, List<Offering> classes) {
        Map<Offering.Id, Integer> open = store.open(scope, school);
        Map<Offering.Id, Integer> kept = store.kept(scope, school);
        Map<Offering.Id, Integer> taken =
                store.taken(scope, classes.stream().map(Offering::id).toList());
        Map<Offering.Id, Seat> term =
                seats.ofSchool(scope, school).stream().collect(Collectors.toMap(Seat::offering, Function.identity()));
        Map<Offering.Id, Long> price = prices.of(scope, school, classes);
        return classes.stream()
                .map(offering -> new DropInOpening(
                        offering.id(),
                        offering.courseName(),
                        offering.instructorName(),
                        offering.slots(),
                        offering.seats(),
                        taken.getOrDefault(offering.id(), 0),
                        offering.feeFen(),
                        price.get(offering.id()),
                        open.getOrDefault(offering.id(), 0),
                        kept.getOrDefault(offering.id(), 0),
                        most(
                                offering,
                                Stream.ofNullable(term.get(offering.id())).toList(),
                                kept.getOrDefault(offering.id(), 0))))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
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
