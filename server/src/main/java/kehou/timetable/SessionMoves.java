package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.SessionDates.Meeting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions ahead follow an offering to other slots, in their order, so that each keeps its number and lesson. */
@Component
class SessionMoves {
    private static final String MOVED = "课表调整";

    private final SessionStore store;
    private final SessionMoveStore moves;
    private final Sessions sessions;
    private final SessionPlanning planning;
    private final ClosureWork closures;
    private final Offerings offerings;
    private final Terms terms;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionMoves(
            SessionStore store,
            SessionMoveStore moves,
            Sessions sessions,
            SessionPlanning planning,
            ClosureWork closures,
            Offerings offerings,
            Terms terms,
            Calendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.moves = moves;
        this.sessions = sessions;
        this.planning = planning;
        this.closures = closures;
        this.offerings = offerings;
        this.terms = terms;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From tomorrow on, the planned sessions take the days of the new slots one after the other; what is left over is
     * cancelled, what is missing is planned. All offerings at once, since one may come where another was. Doing it
     * again changes nothing.
     */
    @Transactional
    void follow(Scope scope, List<Offering.Id> ids) {
        List<Way> ways = offerings.find(scope, ids).stream()
                .filter(offering -> store.isPlanned(scope, offering.id()))
                .map(offering -> way(scope, offering))
                .toList();
        for (Way way : ways) {
            for (Session left : way.from().subList(way.common(), way.from().size())) {
                sessions.cancel(scope, left.id(), MOVED);
            }
        }
        moves.move(scope, ways.stream().flatMap(way -> way.moved().stream()).toList());
        for (Way way : ways) {
            Offering offering = way.offering();
            planning.add(
                    scope, offering, way.to().subList(way.common(), way.to().size()));
            events.publishEvent(new Session.Planned(offering.id().school(), offering.id(), way.common()));
            if (!way.to().isEmpty()) {
                closures.follow(
                        scope,
                        offering.id().school(),
                        way.to().getFirst().date(),
                        way.to().getLast().date());
            }
        }
    }

    private Way way(Scope scope, Offering offering) {
        Term term = terms.find(offering.term());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        List<Session> ahead = store.ofOfferings(scope, List.of(offering.id()), tomorrow, term.lastDay());
        List<Session> movable = ahead.stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .toList();
        Set<LocalDate> settled = ahead.stream()
                .filter(session -> session.state() != Session.State.PLANNED)
                .map(Session::date)
                .collect(Collectors.toSet());
        List<LocalDate> days = calendars.serviceDays(scope.at(offering.id()), term.firstDay(), term.lastDay());
        List<Meeting> meetings = SessionDates.of(days, offering, term, tomorrow).stream()
                .filter(meeting -> !settled.contains(meeting.date()))
                .toList();
        return new Way(offering, movable, meetings);
    }

    /** From the sessions that an offering had to the meetings that it has. */
    private record Way(Offering offering, List<Session> from, List<Meeting> to) {
        int common() {
            return Math.min(from.size(), to.size());
        }

        List<Session> moved() {
            List<Session> moved = new ArrayList<>();
            for (int i = 0; i < common(); i++) {
                Session there = from.get(i).at(to.get(i).date(), to.get(i).slot());
                if (!there.equals(from.get(i))) {
                    moved.add(there);
                }
            }
            return moved;
        }
    }
}
