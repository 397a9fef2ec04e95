package kehou.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.KernelRefusal;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.Courses;
import kehou.library.Instructors;
import kehou.people.HomeClasses;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import org.springframework.stereotype.Component;

/** Looks up what drafts and timetables point at; 404 for what is not the school's own. */
@Component
class Picking {
    private final Courses courses;
    private final Instructors instructors;
    private final Venues venues;
    private final HomeClasses classes;
    private final Terms terms;
    private final Calendars calendars;

    Picking(
            Courses courses,
            Instructors instructors,
            Venues venues,
            HomeClasses classes,
            Terms terms,
            Calendars calendars) {
        this.courses = courses;
        this.instructors = instructors;
        this.venues = venues;
        this.classes = classes;
        this.terms = terms;
        this.calendars = calendars;
    }

    Picked pick(Scope scope, int school, OfferingDraft draft, Supplier<Term> term) {
        Set<Venue.Id> places =
                draft.times().stream().map(OfferingSlotDraft::venue).collect(Collectors.toSet());
        Stream<RowId> named = Stream.of(
                        Stream.of(draft.course(), draft.instructor()),
                        draft.helpers().stream(),
                        draft.classes().stream(),
                        places.stream())
                .flatMap(ids -> ids);
        requireOwn(school, named);
        Term when = draft.term() == null ? term.get() : terms.find(draft.term());
        draft.times().stream()
                .map(OfferingSlotDraft::date)
                .filter(Objects::nonNull)
                .forEach(date -> requireServed(school, when, date));
        return new Picked(
                courses.find(scope, draft.course()),
                instructors.find(scope, draft.instructor()),
                draft.helpers().stream().map(id -> instructors.find(scope, id)).toList(),
                places(scope, places),
                draft.classes().stream().map(id -> classes.require(scope, id)).toList(),
                when);
    }

    private void requireServed(int school, Term term, LocalDate date) {
        if (date.isBefore(term.firstDay()) || date.isAfter(term.lastDay())) {
            throw Refusal.DATE_OUTSIDE_TERM.refused(
                    "date", date, "firstDay", term.firstDay(), "lastDay", term.lastDay());
        }
        if (!calendars.isServiceDay(school, date)) {
            throw Refusal.DATE_WITHOUT_SERVICE.refused("date", date);
        }
    }

    /** The offerings as they would meet, each checked by itself. */
    List<Offering> at(Scope scope, List<Offering> now, Map<Offering.Id, List<OfferingSlot>> times) {
        Set<Venue.Id> wanted = times.values().stream()
                .flatMap(List::stream)
                .map(OfferingSlot::venue)
                .collect(Collectors.toSet());
        if (now.size() != times.size()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        now.forEach(offering -> requireOwn(now.getFirst().id().school(), Stream.of(offering.id())));
        wanted.forEach(venue -> requireOwn(now.getFirst().id().school(), Stream.of(venue)));
        Map<Venue.Id, Venue> places = places(scope, wanted);
        return now.stream()
                .map(offering -> at(offering, Objects.requireNonNull(times.get(offering.id())), places))
                .toList();
    }

    private static Offering at(Offering now, List<OfferingSlot> times, Map<Venue.Id, Venue> places) {
        if (now.state() == Offering.State.CANCELLED) {
            throw Refusal.LOCKED.refused("state", now.state(), "courseName", now.courseName());
        }
        if (now.state() == Offering.State.PUBLISHED && times.isEmpty()) {
            throw Refusal.NO_SLOT.refused("courseName", now.courseName());
        }
        Offering then = now.at(times.stream()
                .map(slot -> slot.in(Objects.requireNonNull(places.get(slot.venue()))))
                .sorted(Picked.BY_TIME)
                .toList());
        OfferingRules.checkSlots(then, places);
        return then;
    }

    private Map<Venue.Id, Venue> places(Scope scope, Set<Venue.Id> wanted) {
        Map<Venue.Id, Venue> found = venues.all(scope, wanted);
        if (found.size() != wanted.size()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return found;
    }

    private static void requireOwn(int school, Stream<? extends RowId> ids) {
        if (ids.anyMatch(id -> id.school() != school)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }
}
