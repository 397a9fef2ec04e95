package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.library.Courses;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venues;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course classes of a school, from draft to publication. */
@Component
public class Offerings {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final OfferingStore store;
    private final Courses courses;
    private final Instructors instructors;
    private final Venues venues;
    private final Terms terms;
    private final Calendars calendars;
    private final Ids ids;
    private final Clock clock;

    Offerings(
            OfferingStore store,
            Courses courses,
            Instructors instructors,
            Venues venues,
            Terms terms,
            Calendars calendars,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.instructors = instructors;
        this.venues = venues;
        this.terms = terms;
        this.calendars = calendars;
        this.ids = ids;
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

    /** A new draft. Refuses a venue or an instructor in use at that time, and more seats than fit. */
    @Transactional
    public Offering add(Scope scope, int school, OfferingDraft draft) {
        Picked picked = pick(scope, school, draft);
        OfferingRules.check(draft, picked);
        Offering.Id id = ids.next(scope.at(school), Offering.Id::new);
        checkFree(scope, id, draft, picked);
        try {
            store.insert(scope, id, draft, picked);
        } catch (DataIntegrityViolationException e) {
            throw clash(e, draft);
        }
        return find(scope, id);
    }

    /** Rewrites a draft; refuses what {@link #add} refuses, a locked one, and one changed meanwhile. */
    @Transactional
    public Offering edit(Scope scope, Offering.Id id, OfferingDraft draft) {
        Offering now = find(scope, id);
        if (now.state() != Offering.State.DRAFT) {
            throw Refusal.LOCKED.refused("state", now.state());
        }
        Picked picked = pick(scope, id.school(), draft);
        OfferingRules.check(draft, picked);
        checkFree(scope, id, draft, picked);
        int seen = draft.version() == null ? now.version() : draft.version();
        try {
            if (!store.update(scope, id, draft, picked, seen)) {
                throw Reason.stale(now);
            }
        } catch (DataIntegrityViolationException e) {
            throw clash(e, draft);
        }
        return find(scope, id);
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

    /** The days on which it meets from today to the end of its term: service days of its weekday, in order. */
    @Transactional(readOnly = true)
    public List<LocalDate> meetings(Offering offering) {
        Term term = terms.find(offering.term());
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        LocalDate from = today.isAfter(term.firstDay()) ? today : term.firstDay();
        return from.isAfter(term.lastDay())
                ? List.of()
                : calendars.serviceDays(offering.id().school(), from, term.lastDay()).stream()
                        .filter(day -> day.getDayOfWeek().getValue() == offering.weekday())
                        .toList();
    }

    /** The term that contains today. */
    @Transactional(readOnly = true)
    public Term term() {
        return terms.at(LocalDate.ofInstant(clock.instant(), CHINA)).orElseThrow(Refusal.NO_TERM::refused);
    }

    private Picked pick(Scope scope, int school, OfferingDraft draft) {
        if (draft.course().school() != school
                || draft.instructor().school() != school
                || draft.venue().school() != school) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return new Picked(
                courses.find(scope, draft.course()),
                instructors.find(scope, draft.instructor()),
                venues.find(scope, draft.venue()),
                draft.term() == null ? term() : terms.find(draft.term()));
    }

    private void checkFree(Scope scope, Offering.Id id, OfferingDraft draft, Picked picked) {
        store.inTheWay(scope, id.school(), draft, picked.term().id(), id.value()).stream()
                .findFirst()
                .ifPresent(other -> {
                    Refusal why = other.venue().equals(draft.venue()) ? Refusal.VENUE_TAKEN : Refusal.INSTRUCTOR_TAKEN;
                    throw why.refused("offering", other.id(), "courseName", other.courseName());
                });
    }

    /** Someone else was first in the same moment: the schema saw it. */
    private static RuntimeException clash(DataIntegrityViolationException e, OfferingDraft draft) {
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        if (message.contains("offering_venue_once")) {
            return Refusal.VENUE_TAKEN.refused("venue", draft.venue());
        }
        if (message.contains("offering_instructor_once")) {
            return Refusal.INSTRUCTOR_TAKEN.refused("instructor", draft.instructor());
        }
        return e;
    }
}
