package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.library.Gate;
import kehou.library.Lesson;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.CalendarDay;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.SessionDates.Meeting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sessions from the calendar, and follows the calendar when it changes. */
@Component
public class SessionPlanning {
    private final SessionStore store;
    private final Sessions sessions;
    private final ClosureWork closures;
    private final Offerings offerings;
    private final Courses courses;
    private final Gate gate;
    private final Terms terms;
    private final Calendars calendars;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionPlanning(
            SessionStore store,
            Sessions sessions,
            ClosureWork closures,
            Offerings offerings,
            Courses courses,
            Gate gate,
            Terms terms,
            Calendars calendars,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.closures = closures;
        this.offerings = offerings;
        this.courses = courses;
        this.gate = gate;
        this.terms = terms;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Plans every session of a published offering from today to the end of its term. Does nothing when
     * this offering was planned before, so the event behind it may arrive any number of times.
     */
    @Transactional
    public void plan(Scope scope, Offering.Id id) {
        Offering offering = offerings.find(scope, id);
        Term term = terms.find(offering.term());
        List<Meeting> meetings = SessionDates.of(
                calendars.serviceDays(scope.at(id), term.firstDay(), term.lastDay()),
                offering,
                term,
                LocalDate.now(clock));
        if (store.claimPlanning(scope, id, "published:" + id.value(), meetings.size(), clock.instant())) {
            add(scope, offering, meetings);
        }
    }

    /**
     * Brings one day of a school in line with its calendar: planned sessions of a day without service are
     * cancelled with the day's label as the reason, and on a day with service every published offering with
     * a slot on it meets. Days gone by stay as they were; doing it again changes nothing.
     */
    @Transactional
    public void follow(Scope scope, int school, LocalDate date) {
        if (date.isBefore(LocalDate.now(clock))) {
            return;
        }
        CalendarDay day = calendars.days(school, date, date, null).getFirst();
        List<Session> known = store.between(scope, date, date);
        if (day.service()) {
            meet(scope, school, date, known);
        } else {
            String reason = day.label() == null ? "校历调整" : day.label();
            known.stream()
                    .filter(session -> session.state() == Session.State.PLANNED)
                    .forEach(session -> sessions.cancel(scope, session.id(), reason));
        }
    }

    private void meet(Scope scope, int school, LocalDate date, List<Session> known) {
        Set<Offering.Id> meeting = known.stream().map(Session::offering).collect(Collectors.toSet());
        terms.at(date)
                .ifPresent(term -> offerings.published(scope, school, term.id()).stream()
                        .filter(offering -> !meeting.contains(offering.id()))
                        .filter(offering -> store.isPlanned(scope, offering.id()))
                        .forEach(offering -> add(
                                scope,
                                offering,
                                SessionDates.on(date, offering, term).toList())));
    }

    /** Plans these meetings of an offering, numbered on from its last session. */
    void add(Scope scope, Offering offering, List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        int school = scope.at(offering.id());
        Course course = courses.find(scope, offering.course());
        int number = store.lastNumber(scope, offering.id());
        List<Session.Id> fresh = ids.next(school, meetings.size(), Session.Id::new);
        List<Session> planned = new ArrayList<>();
        for (int i = 0; i < meetings.size(); i++) {
            planned.add(session(fresh.get(i), offering, meetings.get(i), ++number, course));
        }
        store.insert(scope, planned);
        tellOfBarred(scope, offering, planned);
        events.publishEvent(new Session.Planned(school, offering.id(), planned.size()));
        closures.follow(
                scope, school, planned.getFirst().date(), planned.getLast().date());
    }

    /** What the gate refuses is planned, so that the school sees it and mends it, and cannot be held as it is. */
    private void tellOfBarred(Scope scope, Offering offering, List<Session> planned) {
        if (!offering.strand().gated()) {
            return;
        }
        int barred = gate.failing(
                        scope,
                        planned.stream()
                                .map(session -> new Gate.Use(offering.course(), session.instructor(), session.date()))
                                .toList())
                .size();
        if (barred > 0) {
            events.publishEvent(new Session.Barred(scope.at(offering.id()), offering.id(), barred));
        }
    }

    private static Session session(Session.Id id, Offering offering, Meeting meeting, int number, Course course) {
        String title = course.lessons().stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .map(Lesson::title)
                .orElse("");
        return new Session(
                id,
                offering.id(),
                offering.instructor(),
                meeting.slot().venue(),
                meeting.slot().venueName(),
                meeting.date(),
                meeting.slot().from(),
                meeting.slot().to(),
                number,
                title,
                Session.State.PLANNED,
                null);
    }
}
