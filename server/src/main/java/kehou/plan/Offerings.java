package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course classes of a school, from draft to publication. */
@Component
public class Offerings {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final OfferingStore store;
    private final SlotStore slots;
    private final Picking picking;
    private final List<SlotFollower> followers;
    private final Terms terms;
    private final Calendars calendars;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offerings(
            OfferingStore store,
            SlotStore slots,
            Picking picking,
            List<SlotFollower> followers,
            Terms terms,
            Calendars calendars,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.slots = slots;
        this.picking = picking;
        this.followers = followers;
        this.terms = terms;
        this.calendars = calendars;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Every offering of the caller's schools, drafts and cancelled ones included, oldest first. */
    @Transactional(readOnly = true)
    public List<Offering> ofSchool(Scope scope) {
        return store.ofSchools(scope);
    }

    /** What a school has published for a term, by weekday and time. */
    @Transactional(readOnly = true)
    public List<Offering> published(Scope scope, int school, Term.Id term) {
        return store.published(scope, school, term);
    }

    /** What these instructors teach, by weekday and time; published ones only. */
    @Transactional(readOnly = true)
    public List<Offering> ofInstructors(Scope scope, Collection<Instructor.Id> teaching) {
        return store.ofInstructors(scope, teaching);
    }

    @Transactional(readOnly = true)
    public Offering find(Scope scope, Offering.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Those of the ids that the scope opens, by id. */
    @Transactional(readOnly = true)
    public List<Offering> find(Scope scope, Collection<Offering.Id> wanted) {
        return store.find(scope, wanted);
    }

    /**
     * A new draft, with or without slots. Refuses a venue, a person or a whole class that is elsewhere at that time,
     * two slots on one day, and more seats than fit.
     */
    @Transactional
    public Offering add(Scope scope, int school, OfferingDraft draft) {
        Picked picked = picking.pick(scope, school, draft, this::term);
        Offering offering = picked.offering(ids.next(scope.at(school), Offering.Id::new), draft);
        check(scope, offering, picked);
        try {
            store.insert(scope, offering);
        } catch (DataIntegrityViolationException e) {
            throw clash(e, offering);
        }
        return find(scope, offering.id());
    }

    /** Rewrites a draft; refuses what {@link #add} refuses, a locked one, and one changed meanwhile. */
    @Transactional
    public Offering edit(Scope scope, Offering.Id id, OfferingDraft draft) {
        Offering now = find(scope, id);
        if (now.state() != Offering.State.DRAFT) {
            throw Refusal.LOCKED.refused("state", now.state());
        }
        Picked picked = picking.pick(scope, id.school(), draft, this::term);
        Offering offering = picked.offering(id, draft);
        check(scope, offering, picked);
        int seen = draft.version() == null ? now.version() : draft.version();
        try {
            if (!store.update(scope, offering, seen)) {
                throw Reason.stale(now);
            }
        } catch (DataIntegrityViolationException e) {
            throw clash(e, offering);
        }
        return find(scope, id);
    }

    /**
     * Gives offerings of one school other slots, all or none: drafts as well as published ones, whose sessions ahead
     * and public cards follow. Refuses what {@link #add} refuses, with the names and times of both sides, a cancelled
     * one, a published one without a slot, and times at which a child with a place is elsewhere.
     */
    @Transactional
    public List<Offering> assign(Scope scope, Map<Offering.Id, List<OfferingSlot>> times) {
        List<Offering> then = picking.at(scope, store.find(scope, times.keySet()), times);
        if (then.isEmpty()) {
            return then;
        }
        int school = then.getFirst().id().school();
        SlotClashes.amongAndWith(then, others(scope, then)).ifPresent(clash -> {
            throw clash;
        });
        try {
            slots.put(scope, school, then);
        } catch (DataIntegrityViolationException e) {
            throw clash(e, then.getFirst());
        }
        store.touch(scope, school, then);
        List<Offering> open = then.stream()
                .filter(offering -> offering.state() == Offering.State.PUBLISHED)
                .toList();
        if (!open.isEmpty()) {
            slots.publish(scope, school, open);
            followers.forEach(follower -> follower.follow(scope, school, open));
            events.publishEvent(new Offering.Rescheduled(
                    school, open.stream().map(Offering::id).toList()));
        }
        return store.find(scope, times.keySet());
    }

    /** Drops a draft, so that venue and instructor are free again. Refuses a published one. */
    @Transactional
    public Offering cancel(Scope scope, Offering.Id id) {
        Offering now = find(scope, id);
        if (!store.leaveDraft(scope, id, Offering.State.CANCELLED)) {
            throw Refusal.LOCKED.refused("state", now.state());
        }
        return find(scope, id);
    }

    /** With fewer pupils than that the school thinks again; null takes the number back. Refuses more than its seats. */
    @Transactional
    public Offering quorum(Scope scope, Offering.Id id, @Nullable Integer least) {
        Offering now = find(scope, id);
        if (!store.quorum(scope, id, least)) {
            throw Refusal.QUORUM_ABOVE_SEATS.refused("seats", now.seats(), "state", now.state());
        }
        return find(scope, id);
    }

    /** The days on which it meets from today to the end of its term: service days of its slots, in order. */
    @Transactional(readOnly = true)
    public List<LocalDate> meetings(Offering offering) {
        Term term = terms.find(offering.term());
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        LocalDate from = today.isAfter(term.firstDay()) ? today : term.firstDay();
        return from.isAfter(term.lastDay())
                ? List.of()
                : calendars.serviceDays(offering.id().school(), from, term.lastDay()).stream()
                        .filter(day -> offering.slotOn(term, day).isPresent())
                        .toList();
    }

    /** The term that contains today. */
    @Transactional(readOnly = true)
    public Term term() {
        return terms.at(LocalDate.ofInstant(clock.instant(), CHINA)).orElseThrow(Refusal.NO_TERM::refused);
    }

    private void check(Scope scope, Offering offering, Picked picked) {
        OfferingRules.check(offering, picked);
        SlotClashes.first(offering, others(scope, List.of(offering))).ifPresent(clash -> {
            throw clash;
        });
    }

    private List<Offering> others(Scope scope, List<Offering> than) {
        Set<Offering.Id> these = than.stream().map(Offering::id).collect(Collectors.toSet());
        return than.stream()
                .map(Offering::term)
                .distinct()
                .flatMap(term -> store.planned(scope, than.getFirst().id().school(), term).stream())
                .filter(offering -> !these.contains(offering.id()))
                .toList();
    }

    /** Someone else was first in the same moment: the schema saw it. */
    private static RuntimeException clash(DataIntegrityViolationException e, Offering offering) {
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        if (message.contains("offering_venue_once")) {
            return Refusal.VENUE_TAKEN.refused("wanted", offering.courseName());
        }
        if (message.contains("offering_taken_once")) {
            return Refusal.INSTRUCTOR_TAKEN.refused("instructor", offering.instructor());
        }
        return e;
    }
}
