package kehou.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.region.Campuses;
import kehou.region.Crs;
import kehou.region.Distance;
import kehou.region.Venues;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins by position (NP-1.2.4/check-in): inside fence and window, or with a reason and an approval. */
@Component
public class CheckIns {
    private final CheckInStore store;
    private final Sessions sessions;
    private final SessionOfferings offerings;
    private final Admittance admittance;
    private final Venues venues;
    private final Campuses campuses;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CheckIns(
            CheckInStore store,
            Sessions sessions,
            SessionOfferings offerings,
            Admittance admittance,
            Venues venues,
            Campuses campuses,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.offerings = offerings;
        this.admittance = admittance;
        this.venues = venues;
        this.campuses = campuses;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Checks the instructor in. Refuses what the gate refuses that day. Outside fence or window it refuses, unless a reason is given: then it waits
     * for the school. One that stands is answered again; after a rejection a new one may be made.
     */
    @Transactional
    public CheckIn make(Scope scope, Session.Id id, Whereabouts where) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session session = sessions.taughtBy(scope, id);
        Optional<CheckIn> standing = store.standing(scope, id);
        if (standing.isPresent()) {
            return standing.get();
        }
        DayRules.requireCheckInDay(session, now);
        admittance.require(scope, session);
        Distance distance = distance(scope, session, where);
        boolean onTime = DayRules.onTime(session, now);
        boolean fine = onTime && distance == Distance.INSIDE;
        if (!fine && !where.explained()) {
            throw onTime
                    ? Refusal.OUTSIDE_FENCE.refused("distance", distance)
                    : Refusal.OUTSIDE_WINDOW.refused(
                            "opensAt", session.begins().minus(DayRules.EARLY),
                            "closesAt", session.begins().plus(DayRules.GRACE));
        }
        CheckIn made = new CheckIn(
                ids.next(scope.at(id), CheckIn.Id::new),
                id,
                now,
                distance,
                onTime,
                fine ? CheckIn.State.OK : CheckIn.State.PENDING_APPROVAL,
                fine ? null : where.reason(),
                null);
        if (!store.insert(scope, made)) {
            return store.standing(scope, id).orElseThrow(KernelRefusal.BUSY::refused);
        }
        events.publishEvent(new CheckIn.Made(scope.at(id), made.id(), id, made.state()));
        return made;
    }

    /** The school approves or rejects an exception, once. Nobody decides on a check-in of their own. */
    @Transactional
    public CheckIn decide(Scope scope, CheckIn.Id id, CheckInDecision decision) {
        long by = store.accountOf(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (by == scope.account()) {
            throw Refusal.OWN_CHECK_IN.refused();
        }
        CheckIn.State state = decision.approved() ? CheckIn.State.APPROVED : CheckIn.State.REJECTED;
        if (!store.decide(scope, id, state, clock.instant())) {
            throw Refusal.DECIDED.refused();
        }
        CheckIn decided = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        events.publishEvent(new CheckIn.Decided(scope.at(id), id, decided.session(), decision.approved()));
        return decided;
    }

    /** The exceptions that wait for the school, oldest first. */
    @Transactional(readOnly = true)
    public List<PendingCheckIn> pending(Scope scope) {
        List<CheckIn> waiting = store.pending(scope);
        Map<Session.Id, Session> of =
                sessions.all(scope, waiting.stream().map(CheckIn::session).toList());
        Map<Offering.Id, Offering> names = offerings.of(scope, of.values());
        List<PendingCheckIn> lines = new ArrayList<>();
        for (CheckIn checkIn : waiting) {
            @Nullable Session session = of.get(checkIn.session());
            @Nullable Offering offering = session == null ? null : names.get(session.offering());
            if (session != null && offering != null) {
                lines.add(new PendingCheckIn(
                        checkIn,
                        session.date(),
                        session.from(),
                        offering.courseName(),
                        offerings.instructorName(scope, session, offering),
                        session.venueName()));
            }
        }
        return lines;
    }

    /** The check-ins that stand for these sessions; rejected ones do not. */
    @Transactional(readOnly = true)
    public Map<Session.Id, CheckIn> of(Scope scope, Collection<Session.Id> ids) {
        return store.of(scope, ids);
    }

    private Distance distance(Scope scope, Session session, Whereabouts where) {
        Double lat = where.lat();
        Double lon = where.lon();
        if (lat == null || lon == null || !where.isPrecise()) {
            return Distance.UNKNOWN;
        }
        Crs crs = where.crs() == null ? Crs.WGS84 : where.crs();
        return campuses.within(venues.find(scope, session.venue()).campusId(), lat, lon, crs);
    }
}
