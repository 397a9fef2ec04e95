package kehou.delivery;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kehou.kernel.Scope;
import kehou.people.PupilCard;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.plan.Strand;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where children go whose lesson is cancelled or ends early: base care takes them until the time is over, and nobody is
 * sent home early (JA-3).
 */
@Component
public class BaseCare {
    private static final String GRADES = "一二三四五六七八九";

    private final EarlyEndStore ends;
    private final Sessions sessions;
    private final Offerings offerings;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BaseCare(
            EarlyEndStore ends,
            Sessions sessions,
            Offerings offerings,
            Terms terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ends = ends;
        this.sessions = sessions;
        this.offerings = offerings;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** Tells that a lesson ends early, once. Refuses a cancelled one, and a time outside it. */
    @Transactional
    public void endEarly(Scope scope, Session.Id id, EarlyEndRequest request) {
        Session session = sessions.taughtBy(scope, id);
        DayRules.requireNotCancelled(session);
        if (!request.at().isAfter(session.from()) || !request.at().isBefore(session.to())) {
            throw Refusal.OUTSIDE_LESSON.refused("from", session.from(), "to", session.to());
        }
        EarlyEnd end = new EarlyEnd(id, request.at(), request.reason().strip(), clock.instant());
        if (!ends.insert(scope, end)) {
            throw Refusal.ENDED_EARLY.refused();
        }
        events.publishEvent(new EarlyEnd.Told(scope.at(id), id, session.offering(), session.date()));
    }

    /** The early ends among these sessions. */
    Map<Session.Id, EarlyEnd> ends(Scope scope, Collection<Session> of) {
        return ends.of(scope, of.stream().map(Session::id).toList());
    }

    /**
     * For each of these sessions that is cancelled or ends early, where its children are instead; {@code room} is what
     * stands where no homework room takes them.
     */
    Map<Session.Id, CareInstead> instead(
            Scope scope,
            Collection<Session> of,
            Map<Session.Id, EarlyEnd> early,
            Function<Session, Set<Integer>> grades,
            String room) {
        Map<Session.Id, CareInstead> found = new HashMap<>();
        Map<Integer, List<Offering>> homework = new HashMap<>();
        for (Session session : of) {
            LocalTime from = free(session, early.get(session.id()));
            if (from != null) {
                List<Offering> rooms =
                        homework.computeIfAbsent(session.id().school(), school -> homework(scope, school, session));
                String where = open(scope, rooms, session, grades.apply(session));
                found.put(session.id(), new CareInstead(from, session.to(), where == null ? room : where));
            }
        }
        return found;
    }

    /** A child's own classroom, in words. */
    static String classroom(PupilCard card) {
        char grade = GRADES.charAt(card.grade() - 1);
        String name = card.homeClassName();
        return name.indexOf(grade) >= 0 ? name + "教室" : "%c年级%s教室".formatted(grade, name);
    }

    /** From when its children are free; null where the lesson takes its time. */
    private static @Nullable LocalTime free(Session session, @Nullable EarlyEnd end) {
        if (session.state() == Session.State.CANCELLED) {
            return session.from();
        }
        return end == null ? null : end.at();
    }

    private List<Offering> homework(Scope scope, int school, Session session) {
        return terms.at(session.date())
                .map(Term::id)
                .map(term -> offerings.published(scope, school, term).stream()
                        .filter(offering -> offering.strand() == Strand.HOMEWORK)
                        .toList())
                .orElse(List.of());
    }

    private @Nullable String open(Scope scope, List<Offering> rooms, Session session, Set<Integer> grades) {
        List<Offering.Id> fit = new ArrayList<>();
        rooms.stream()
                .filter(offering -> offering.grades().stream().anyMatch(grades::contains))
                .filter(offering -> !offering.id().equals(session.offering()))
                .map(Offering::id)
                .forEach(fit::add);
        if (fit.isEmpty()) {
            return null;
        }
        return sessions.ofOfferings(scope, fit, session.date(), session.date()).stream()
                .filter(other -> other.state() != Session.State.CANCELLED)
                .filter(other ->
                        other.from().isBefore(session.to()) && session.from().isBefore(other.to()))
                .min(Comparator.comparing(Session::from)
                        .thenComparing(other -> other.id().value()))
                .map(Session::venueName)
                .orElse(null);
    }
}
