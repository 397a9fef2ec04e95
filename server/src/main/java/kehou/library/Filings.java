package kehou.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Receipts;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filing of a library upward (NP-3.2): a school with its authority, a district with the city. What was filed
 * stays as it was; the authority receives it under a number, or returns it with what is amiss.
 */
@Component
public class Filings {
    private final FilingStore store;
    private final CourseStore courses;
    private final PickStore picks;
    private final OwnLibrary own;
    private final Venues venues;
    private final Organisations organisations;
    private final Receipts receipts;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filings(
            FilingStore store,
            CourseStore courses,
            PickStore picks,
            OwnLibrary own,
            Venues venues,
            Organisations organisations,
            Receipts receipts,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.picks = picks;
        this.own = own;
        this.venues = venues;
        this.organisations = organisations;
        this.receipts = receipts;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller's place has filed, the latest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Filing> of(Scope scope) {
        return own.in(scope, at -> store.ofFiler(at, at.place()));
    }

    /** What reached the caller's authority, the latest first. */
    @Transactional(readOnly = true)
    public Page<Filing> received(Scope scope, Filing.@Nullable State state, long after, int limit) {
        return Page.of(
                store.received(scope, state, after, limit + 1),
                limit,
                filing -> filing.id().value());
    }

    /** One that the caller's place filed or received, with its lines. */
    @Transactional(readOnly = true)
    public FilingDetail find(Scope scope, Filing.Id id) {
        if (id.school() == scope.place()) {
            return own.in(
                    scope,
                    at -> new FilingDetail(
                            store.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused), store.lines(id)));
        }
        return new FilingDetail(store.at(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused), store.lines(id));
    }

    /**
     * Files the library of the caller's place as it stands. Refuses an empty one, one while the last still
     * waits, and the city's own.
     */
    @Transactional
    public Filing file(Scope scope, String note) {
        Organisation filer = organisations.require(scope.place());
        if (filer.kind() == Organisation.Kind.CITY) {
            throw Refusal.NOTHING_ABOVE.refused();
        }
        int authority = filer.isSchool() ? organisations.authorityOf(filer.number()) : Organisation.CITY;
        Filing filing = own.in(scope, at -> {
            int held = held(at, filer);
            if (held == 0) {
                throw Refusal.NOTHING_TO_FILE.refused();
            }
            Filing draft = draft(filer, authority, note, held, filer.isSchool() ? openVenues(at) : null);
            if (!store.insert(at, draft)) {
                throw Refusal.FILING_OPEN.refused();
            }
            store.insertLines(at, draft);
            return draft;
        });
        events.publishEvent(new Filing.Filed(filer.number(), filing.id(), authority));
        return filing;
    }

    /** Receives a filing under the authority's next number, once; {@code remark} may be empty. */
    @Transactional
    public Filing receive(Scope scope, Filing.Id id, String remark) {
        return answer(scope, id, Filing.State.RECEIVED, receipts.next(scope, Receipts.Series.COURSES), remark);
    }

    /** Sends a filing back, once, with what is amiss. */
    @Transactional
    public Filing sendBack(Scope scope, Filing.Id id, String remark) {
        if (remark.isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        return answer(scope, id, Filing.State.RETURNED, null, remark);
    }

    private Filing answer(Scope scope, Filing.Id id, Filing.State state, @Nullable String receipt, String remark) {
        Filing filing = store.at(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Scope at = scope.within(Purpose.REVIEW, filing.filer());
        tenancy.as(at, () -> {
            if (!store.answer(at, id, state, receipt, remark.strip(), clock.instant())) {
                throw Refusal.FILING_ANSWERED.refused();
            }
        });
        events.publishEvent(new Filing.Answered(id.school(), id, scope.place(), state));
        return store.at(scope, id).orElseThrow();
    }

    private Filing draft(Organisation filer, int authority, String note, int held, @Nullable Integer rooms) {
        Filing.Id id = ids.next(filer.number(), Filing.Id::new);
        Instant now = clock.instant();
        return new Filing(
                id,
                filer.number(),
                filer.name(),
                authority,
                Filing.State.FILED,
                note.strip(),
                held,
                rooms,
                now,
                null,
                null,
                "");
    }

    private int held(Scope at, Organisation filer) {
        return filer.isSchool()
                ? (int) courses.all(at).stream()
                        .filter(course -> course.id().school() == filer.number() && course.state() == Standing.ADMITTED)
                        .count()
                : picks.inUse(at, filer.number()).size();
    }

    private int openVenues(Scope at) {
        return (int) venues.list(at).stream().filter(Venue::open).count();
    }
}
