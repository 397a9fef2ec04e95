package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import kehou.timetable.VenueOpening.OpeningLine;
import kehou.timetable.VenueOpening.VenueOpeningDraft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opening plan of a school (场地开放计划, SH-4.2): every venue that suits is open by grade, time and area, or stays
 * closed for a reason that is written down. So does the reason for a canteen or gatehouse.
 */
@Component
public class OpeningPlans {
    static final String USE = "venue.use";
    static final String KINDS = "venueKinds";

    private final OpeningStore store;
    private final Venues venues;
    private final Terms terms;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningPlans(
            OpeningStore store,
            Venues venues,
            Terms terms,
            Organisations organisations,
            RulePacks packs,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.venues = venues;
        this.terms = terms;
        this.organisations = organisations;
        this.packs = packs;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Every venue of the caller's school, by name, with when it is open or why it is not. */
    @Transactional(readOnly = true)
    public List<OpeningLine> of(Scope scope) {
        return of(scope, scope.at(scope.place()), term());
    }

    /** Opens a venue. Refuses one that suits badly without a reason, with the clause; ends a closure. */
    @Transactional
    public List<OpeningLine> open(Scope scope, VenueOpeningDraft draft) {
        Venue venue = own(scope, draft.venue());
        VenueOpening opening = draft.as(ids.next(scope.place(), VenueOpening.Id::new), 1);
        check(opening, venue);
        Term term = term();
        store.insert(scope, term.id(), opening);
        store.endClosure(scope, term.id(), venue.id(), clock.instant());
        setOpen(scope, venue, true);
        events.publishEvent(new VenueOpening.Changed(scope.place(), opening.id()));
        return of(scope);
    }

    /** Rewrites an opening, on the version that stands; refuses what {@link #open} refuses. */
    @Transactional
    public List<OpeningLine> change(Scope scope, VenueOpening.Id id, VenueOpeningDraft draft) {
        VenueOpening now = find(scope, id);
        VenueOpening opening = draft.as(id, 1);
        check(opening, own(scope, draft.venue()));
        int seen = draft.version() == null ? now.version() : draft.version();
        if (!store.update(scope, opening, seen)) {
            throw Reason.stale(now);
        }
        events.publishEvent(new VenueOpening.Changed(id.school(), id));
        return of(scope);
    }

    /** Takes an opening out of the plan. */
    @Transactional
    public List<OpeningLine> remove(Scope scope, VenueOpening.Id id) {
        if (!store.remove(scope, id, clock.instant())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        events.publishEvent(new VenueOpening.Changed(id.school(), id));
        return of(scope);
    }

    /** The venue stays closed this term, and why. Refuses one that is open at some time. */
    @Transactional
    public List<OpeningLine> close(Scope scope, Venue.Id id, String reason) {
        Venue venue = own(scope, id);
        Term term = term();
        boolean open = store.of(scope, id.school(), term.id()).stream()
                .anyMatch(one -> one.venue().equals(id));
        if (open) {
            throw Refusal.VENUE_OPEN.refused("venue", venue.name());
        }
        store.close(scope, term.id(), id, reason.strip(), clock.instant());
        setOpen(scope, venue, false);
        events.publishEvent(new VenueOpening.ClosureChanged(id.school(), id, true));
        return of(scope);
    }

    List<OpeningLine> of(Scope scope, int school, Term term) {
        Map<Venue.Id, List<VenueOpening>> openings =
                store.of(scope, school, term.id()).stream().collect(Collectors.groupingBy(VenueOpening::venue));
        Map<Venue.Id, String> closed = store.closed(scope, school, term.id());
        return venues.list(scope).stream()
                .filter(venue -> venue.id().school() == school)
                .sorted(Comparator.comparing(Venue::name)
                        .thenComparing(venue -> venue.id().value()))
                .map(venue -> new OpeningLine(
                        venue,
                        use(school, venue.kind()).outcome() != Outcome.NOT_MET,
                        openings.getOrDefault(venue.id(), List.of()),
                        closed.get(venue.id())))
                .toList();
    }

    private Verdict use(int school, Venue.Kind kind) {
        return packs.judge(organisations.ruleplace(school), LocalDate.now(clock), USE, Facts.of(KINDS, kind));
    }

    private void check(VenueOpening opening, Venue venue) {
        if (!opening.from().isBefore(opening.to())) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        Verdict verdict = use(venue.id().school(), venue.kind());
        if (verdict.outcome() == Outcome.NOT_MET && opening.reason().isEmpty()) {
            throw Refusal.VENUE_SUITS_BADLY.refused(
                    "venue",
                    venue.name(),
                    "mend",
                    Objects.requireNonNullElse(verdict.mend(), ""),
                    "clause",
                    Objects.requireNonNullElse(verdict.clause(), ""),
                    "at",
                    Objects.requireNonNullElse(verdict.at(), ""));
        }
    }

    /** The figures that count open venues go by what the plan says. */
    private void setOpen(Scope scope, Venue venue, boolean open) {
        if (venue.open() != open) {
            venues.change(scope, venue.id(), venue.opened(open));
        }
    }

    private Venue own(Scope scope, Venue.Id id) {
        Venue venue = venues.find(scope, id);
        if (venue.id().school() != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return venue;
    }

    private VenueOpening find(Scope scope, VenueOpening.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private Term term() {
        return terms.current().orElseThrow(Refusal.NO_TERM::refused);
    }
}
