package kehou.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.enrolment.Enrolments;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.region.Venue;
import kehou.region.VenueEquipment;
import kehou.region.Venues;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bad-weather switch (SH-4.2): outdoor sessions of a day go to venues that stand by, and everyone is told. */
@Component
public class BadWeather {
    /** Where children are not to be put up (SH-4.2), and where the weather is. */
    private static final Set<Venue.Kind> UNFIT = Set.of(Venue.Kind.GROUND, Venue.Kind.CANTEEN, Venue.Kind.GATEHOUSE);

    private final Sessions sessions;
    private final SessionOfferings offerings;
    private final Enrolments enrolments;
    private final Venues venues;
    private final VenueEquipment standBys;
    private final VenueMoveStore moves;
    private final Clock clock;

    /** One session and the venue it goes to. */
    public record Relocation(Session.Id session, Venue.Id venue) {}

    BadWeather(
            Sessions sessions,
            SessionOfferings offerings,
            Enrolments enrolments,
            Venues venues,
            VenueEquipment standBys,
            VenueMoveStore moves,
            Clock clock) {
        this.sessions = sessions;
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.venues = venues;
        this.standBys = standBys;
        this.moves = moves;
        this.clock = clock;
    }

    /** The planned outdoor sessions of that day by time, each with where it could go; then those that went already. */
    @Transactional(readOnly = true)
    public List<OutdoorSession> on(Scope scope, LocalDate day) {
        List<Session> all = sessions.between(scope, day, day).stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .toList();
        Map<Session.Id, VenueMove> moved = moves
                .of(scope, all.stream().map(Session::id).toList())
                .stream()
                .collect(Collectors.toMap(VenueMove::session, Function.identity()));
        Map<Venue.Id, Venue> places =
                venues.list(scope).stream().collect(Collectors.toMap(Venue::id, Function.identity()));
        Map<Venue.Id, Venue.Id> standBy = standBys.standBys(scope);
        List<Session> planned = all.stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .filter(session -> outdoors(places.get(session.venue())) || moved.containsKey(session.id()))
                .toList();
        Map<Offering.Id, Offering> names = offerings.of(scope, planned);
        Map<Offering.Id, Integer> seated = enrolments.seated(scope, names.keySet());
        Map<Session.Id, Venue.Id> taken = new HashMap<>();
        List<OutdoorSession> lines = new ArrayList<>();
        for (Session session : planned) {
            Offering offering = names.get(session.offering());
            if (offering == null) {
                continue;
            }
            int expected = seated.getOrDefault(session.offering(), 0);
            List<Venue> free = places.values().stream()
                    .filter(venue -> fits(venue, session, expected))
                    .filter(venue -> all.stream().noneMatch(other -> holds(other, venue, session, taken)))
                    .sorted(Comparator.comparingInt(Venue::capacity)
                            .thenComparing(venue -> venue.id().value()))
                    .toList();
            VenueMove went = moved.get(session.id());
            Venue.Id proposed = went != null
                    ? null
                    : free.stream()
                            .map(Venue::id)
                            .filter(id -> id.equals(standBy.get(session.venue())))
                            .findFirst()
                            .or(() -> free.stream().map(Venue::id).findFirst())
                            .orElse(null);
            if (proposed != null) {
                taken.put(session.id(), proposed);
            }
            lines.add(line(session, offering, expected, proposed, free, went));
        }
        lines.sort(Comparator.comparing((OutdoorSession line) -> line.moved() != null));
        return lines;
    }

    /**
     * Moves these sessions, all or none. Refuses a session that was held or cancelled, a venue that another session of
     * that time is in, and one that is too small.
     */
    @Transactional
    public List<OutdoorSession> move(Scope scope, LocalDate day, String reason, List<Relocation> wanted) {
        Map<Offering.Id, Integer> seated = enrolments.seated(
                scope,
                sessions.all(scope, wanted.stream().map(Relocation::session).toList()).values().stream()
                        .map(Session::offering)
                        .collect(Collectors.toSet()));
        for (Relocation one : wanted) {
            Session before = sessions.find(scope, one.session());
            Venue venue = venues.find(scope, one.venue());
            int expected = seated.getOrDefault(before.offering(), 0);
            if (venue.capacity() < expected) {
                throw Refusal.VENUE_TOO_SMALL.refused(
                        "venue", venue.name(), "capacity", venue.capacity(), "expected", expected);
            }
            if (before.venue().equals(venue.id())) {
                continue;
            }
            sessions.relocate(scope, one.session(), venue);
            VenueMove move = new VenueMove(before.id(), before.venue(), before.venueName(), venue.id(), reason.strip());
            moves.insert(scope, move, before.date(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        return on(scope, day);
    }

    private static boolean fits(Venue venue, Session session, int expected) {
        return venue.open()
                && !UNFIT.contains(venue.kind())
                && venue.capacity() >= expected
                && venue.id().school() == session.id().school();
    }

    private static boolean outdoors(@Nullable Venue venue) {
        return venue != null && venue.kind() == Venue.Kind.GROUND;
    }

    /** Whether the other session is in that venue at this one's time, or was just offered it. */
    private static boolean holds(Session other, Venue venue, Session session, Map<Session.Id, Venue.Id> taken) {
        return !other.id().equals(session.id())
                && Optional.ofNullable(taken.get(other.id()))
                        .orElse(other.venue())
                        .equals(venue.id())
                && other.from().isBefore(session.to())
                && session.from().isBefore(other.to());
    }

    private static OutdoorSession line(
            Session session,
            Offering offering,
            int expected,
            Venue.@Nullable Id proposed,
            List<Venue> free,
            @Nullable VenueMove moved) {
        return new OutdoorSession(
                session.id(),
                offering.courseName(),
                offering.category(),
                session.from(),
                session.to(),
                session.venue(),
                session.venueName(),
                expected,
                proposed,
                free.stream()
                        .map(venue -> new OutdoorSession.FreeVenue(venue.id(), venue.name(), venue.capacity()))
                        .toList(),
                moved);
    }
}
