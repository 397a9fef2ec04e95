package kehou.timetable;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.Guardians;
import kehou.people.HomeClass;
import kehou.people.HomeClasses;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calendars to subscribe to, per child, class, instructor and venue: made, listed, revoked, and read by their token. */
@Component
public class CalendarFeeds {
    private final CalendarFeedStore store;
    private final SessionStore sessions;
    private final ChildLessons lessons;
    private final Offerings offerings;
    private final Instructors instructors;
    private final Venues venues;
    private final HomeClasses homeClasses;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Terms terms;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeeds(
            CalendarFeedStore store,
            SessionStore sessions,
            ChildLessons lessons,
            Offerings offerings,
            Instructors instructors,
            Venues venues,
            HomeClasses homeClasses,
            Pupils pupils,
            Guardians guardians,
            Terms terms,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.lessons = lessons;
        this.offerings = offerings;
        this.instructors = instructors;
        this.venues = venues;
        this.homeClasses = homeClasses;
        this.pupils = pupils;
        this.guardians = guardians;
        this.terms = terms;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's own subscriptions that still run. */
    @Transactional(readOnly = true)
    public List<CalendarFeed> of(Scope scope) {
        return store.of(scope);
    }

    /** The lessons of the caller's own child. Neither the name nor anything else of the child gets into it. */
    @Transactional
    public CalendarLink ofChild(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        pupils.find(scope, pupil);
        return make(scope, pupil.school(), CalendarFeed.Kind.CHILD, pupil.value(), "孩子的课后服务");
    }

    /** What the caller teaches itself; 404 for one who teaches nothing. */
    @Transactional
    public CalendarLink ofTeacher(Scope scope) {
        Instructor own = instructors.ofAccount(scope, scope.account()).stream()
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return make(
                scope, own.id().school(), CalendarFeed.Kind.INSTRUCTOR, own.id().value(), own.name());
    }

    @Transactional
    public CalendarLink ofInstructor(Scope scope, Instructor.Id id) {
        Instructor of = instructors.find(scope, id);
        return make(scope, id.school(), CalendarFeed.Kind.INSTRUCTOR, id.value(), of.name());
    }

    @Transactional
    public CalendarLink ofVenue(Scope scope, Venue.Id id) {
        Venue of = venues.find(scope, id);
        return make(scope, id.school(), CalendarFeed.Kind.VENUE, id.value(), of.name());
    }

    @Transactional
    public CalendarLink ofOffering(Scope scope, Offering.Id id) {
        Offering of = offerings.find(scope, id);
        return make(scope, id.school(), CalendarFeed.Kind.OFFERING, id.value(), of.courseName());
    }

    @Transactional
    public CalendarLink ofHomeClass(Scope scope, HomeClass.Id id) {
        HomeClass of = homeClasses.require(scope, id);
        return make(scope, id.school(), CalendarFeed.Kind.HOME_CLASS, id.value(), of.grade() + " 年级 " + of.name());
    }

    /** Ends one of the caller's own at once: its address answers 404 from now on. */
    @Transactional
    public void revoke(Scope scope, CalendarFeed.Id id) {
        if (!store.revoke(scope, id, clock.instant())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        events.publishEvent(new CalendarFeed.Revoked(id.school(), id));
    }

    /**
     * The calendar behind an address, as RFC 5545 has it. 404 for an address that never was, one that was revoked, and
     * a child's whose family the one who made it no longer is.
     */
    @Transactional(readOnly = true)
    public String read(String address) {
        CalendarToken token = CalendarToken.read(address).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Scope scope = Scope.system(Purpose.SERVICE, token.school());
        return tenancy.as(scope, () -> {
            CalendarFeedStore.Owned owned =
                    store.find(scope, token.school(), token.hash()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
            List<Session> held = sessions(scope, owned);
            Set<Offering.Id> of = held.stream().map(Session::offering).collect(Collectors.toSet());
            return CalendarText.of(owned.feed(), held, offerings.find(scope, of), clock.instant());
        });
    }

    private CalendarLink make(Scope scope, int school, CalendarFeed.Kind kind, long subject, String name) {
        CalendarToken token = CalendarToken.fresh(school);
        CalendarFeed feed =
                new CalendarFeed(ids.next(school, CalendarFeed.Id::new), kind, subject, name, clock.instant());
        store.insert(scope, feed, token.hash());
        events.publishEvent(new CalendarFeed.Made(school, feed.id(), kind));
        return new CalendarLink(feed, "/api/public/calendars/" + token.text() + ".ics");
    }

    private List<Session> sessions(Scope scope, CalendarFeedStore.Owned owned) {
        Term term = terms.current().orElse(null);
        if (term == null) {
            return List.of();
        }
        long subject = owned.feed().subject();
        return switch (owned.feed().kind()) {
            case CHILD -> {
                Pupil.Id pupil = new Pupil.Id(subject);
                if (!guardians.of(scope, pupil).contains(owned.account())) {
                    throw KernelRefusal.NOT_FOUND.refused();
                }
                List<ChildLessons.Attended> own = lessons.of(scope, pupil);
                List<Offering.Id> classes =
                        own.stream().map(ChildLessons.Attended::offering).toList();
                yield sessions.ofOfferings(scope, classes, term.firstDay(), term.lastDay()).stream()
                        .filter(session -> own.stream().anyMatch(of -> of.holds(session)))
                        .toList();
            }
            case OFFERING ->
                sessions.ofOfferings(scope, Set.of(new Offering.Id(subject)), term.firstDay(), term.lastDay());
            case INSTRUCTOR ->
                sessions.ofInstructors(scope, Set.of(new Instructor.Id(subject)), term.firstDay(), term.lastDay());
            case VENUE -> sessions.ofVenue(scope, new Venue.Id(subject), term.firstDay(), term.lastDay());
            case HOME_CLASS -> sessions.ofOfferings(scope, open(scope, subject, term), term.firstDay(), term.lastDay());
        };
    }

    /** The classes open to a class of the day. */
    private Set<Offering.Id> open(Scope scope, long subject, Term term) {
        HomeClass of = homeClasses.require(scope, new HomeClass.Id(subject));
        return offerings.published(scope, of.id().school(), term.id()).stream()
                .filter(offering -> offering.homeClasses().isEmpty()
                        ? offering.grades().contains(of.grade())
                        : offering.homeClasses().contains(of.id()))
                .map(Offering::id)
                .collect(Collectors.toSet());
    }
}
