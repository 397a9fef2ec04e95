package kehou.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.enrolment.DropIns;
import kehou.enrolment.Enrolments;
import kehou.enrolment.LateCare;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.timetable.ChildLessons;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of some days as people see them: names, seats, check-in and roll beside each. */
@Component
public class LessonSessions {
    private static final String CLASSROOM = "各班教室";

    private final Sessions sessions;
    private final SessionOfferings offerings;
    private final Enrolments enrolments;
    private final ChildLessons lessons;
    private final Rolls rolls;
    private final CheckIns checkIns;
    private final LeaveStore leaves;
    private final VenueMoveStore moves;
    private final BaseCare care;
    private final LateCare late;
    private final DropIns dropIns;
    private final Pupils pupils;

    LessonSessions(
            Sessions sessions,
            SessionOfferings offerings,
            Enrolments enrolments,
            ChildLessons lessons,
            Rolls rolls,
            CheckIns checkIns,
            LeaveStore leaves,
            VenueMoveStore moves,
            BaseCare care,
            LateCare late,
            DropIns dropIns,
            Pupils pupils) {
        this.sessions = sessions;
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.lessons = lessons;
        this.rolls = rolls;
        this.checkIns = checkIns;
        this.leaves = leaves;
        this.moves = moves;
        this.care = care;
        this.late = late;
        this.dropIns = dropIns;
        this.pupils = pupils;
    }

    /** The caller's sessions: a teacher's own, all of a school's, those of the schools an operator is authorised for. */
    @Transactional(readOnly = true)
    public List<LessonSession> between(Scope scope, LocalDate from, LocalDate to) {
        return forStaff(scope, sessions.between(scope, from, to));
    }

    /** One session of the caller's own. */
    @Transactional(readOnly = true)
    public LessonSession find(Scope scope, Session.Id id) {
        return forStaff(scope, List.of(sessions.taughtBy(scope, id))).getFirst();
    }

    /** The sessions of the pupil's offerings, with its own mark and nobody else's. */
    @Transactional(readOnly = true)
    public List<LessonSession> ofPupil(Scope scope, Pupil.Id pupil, LocalDate from, LocalDate to) {
        scope.pupil(pupil);
        List<Session> own = own(scope, pupil, from, to);
        Map<Offering.Id, Offering> names = offerings.of(scope, own);
        Map<Offering.Id, Integer> seated = enrolments.seated(scope, names.keySet());
        Map<Session.Id, Mark> marks = new HashMap<>();
        leaves.sessionsOnLeave(scope, pupil).forEach(session -> marks.put(session, Mark.LEAVE));
        marks.putAll(rolls.marksOf(scope, pupil, own.stream().map(Session::id).toList()));
        Map<Session.Id, VenueMove> moved = moved(scope, own);
        Map<Session.Id, EarlyEnd> early = care.ends(scope, own);
        PupilCard card = pupils.names(scope, List.of(pupil)).get(pupil);
        Map<Session.Id, CareInstead> instead = care.instead(
                scope,
                own,
                early,
                _ -> card == null ? Set.of() : Set.of(card.grade()),
                card == null ? CLASSROOM : BaseCare.classroom(card));
        List<LessonSession> lines = new ArrayList<>();
        for (Session session : own) {
            @Nullable Offering offering = names.get(session.offering());
            if (offering != null) {
                lines.add(LessonSession.forFamily(
                                session,
                                offering,
                                offerings.instructorName(scope, session, offering),
                                seated.getOrDefault(session.offering(), 0),
                                marks.get(session.id()),
                                moved.get(session.id()))
                        .with(null, early.get(session.id()), instead.get(session.id())));
            }
        }
        return lines;
    }

    /** These sessions as staff see them, by id. */
    @Transactional(readOnly = true)
    public Map<Session.Id, LessonSession> of(Scope scope, List<Session> wanted) {
        return forStaff(scope, wanted).stream().collect(Collectors.toMap(LessonSession::id, Function.identity()));
    }

    /** Those of its offerings, and those of the days on which it comes for the day alone (SH-2.1). */
    private List<Session> own(Scope scope, Pupil.Id pupil, LocalDate from, LocalDate to) {
        List<ChildLessons.Attended> places = lessons.of(scope, pupil);
        Map<LocalDate, Offering.Id> single = new HashMap<>();
        dropIns.booked(scope, pupil, from, to).forEach(day -> {
            if (day.offering() != null) {
                single.put(day.date(), day.offering());
            }
        });
        Set<Offering.Id> all = new HashSet<>(single.values());
        places.forEach(place -> all.add(place.offering()));
        return sessions.ofOfferings(scope, all, from, to).stream()
                .filter(session -> places.stream().anyMatch(place -> place.holds(session))
                        || session.offering().equals(single.get(session.date())))
                .toList();
    }

    private List<LessonSession> forStaff(Scope scope, List<Session> of) {
        List<Session.Id> ids = of.stream().map(Session::id).toList();
        Map<Offering.Id, Offering> names = offerings.of(scope, of);
        Map<Offering.Id, Integer> seated = enrolments.seated(scope, names.keySet());
        Map<Session.Id, RollCount> counts = rolls.counts(scope, ids);
        Map<Session.Id, CheckIn> made = checkIns.of(scope, ids);
        Map<Session.Id, VenueMove> moved = moved(scope, of);
        Map<Session.Id, EarlyEnd> early = care.ends(scope, of);
        Map<Session.Id, CareInstead> instead =
                care.instead(scope, of, early, session -> grades(names.get(session.offering())), CLASSROOM);
        Map<Offering.Id, Map<LocalDate, Integer>> staying = perDay(of, late::counts, scope);
        Map<Offering.Id, Map<LocalDate, Integer>> single = perDay(of, dropIns::counts, scope);
        List<LessonSession> lines = new ArrayList<>();
        for (Session session : of) {
            @Nullable Offering offering = names.get(session.offering());
            if (offering != null) {
                lines.add(LessonSession.forStaff(
                                session,
                                offering,
                                offerings.instructorName(scope, session, offering),
                                seated.getOrDefault(session.offering(), 0)
                                        + single.getOrDefault(session.offering(), Map.of())
                                                .getOrDefault(session.date(), 0),
                                counts.get(session.id()),
                                made.get(session.id()),
                                moved.get(session.id()))
                        .with(
                                staying.getOrDefault(session.offering(), Map.of())
                                        .getOrDefault(session.date(), 0),
                                early.get(session.id()),
                                instead.get(session.id())));
            }
        }
        return lines;
    }

    /** How many children on each day of a session, by offering. */
    private interface Counted {
        Map<Offering.Id, Map<LocalDate, Integer>> of(
                Scope scope, Set<Offering.Id> offerings, LocalDate from, LocalDate to);
    }

    private static Map<Offering.Id, Map<LocalDate, Integer>> perDay(List<Session> of, Counted counted, Scope scope) {
        return of.isEmpty()
                ? Map.of()
                : counted.of(
                        scope,
                        of.stream().map(Session::offering).collect(Collectors.toSet()),
                        of.stream().map(Session::date).min(LocalDate::compareTo).orElseThrow(),
                        of.stream().map(Session::date).max(LocalDate::compareTo).orElseThrow());
    }

    private static Set<Integer> grades(@Nullable Offering offering) {
        return offering == null ? Set.of() : Set.copyOf(offering.grades());
    }

    private Map<Session.Id, VenueMove> moved(Scope scope, List<Session> of) {
        return moves.of(scope, of.stream().map(Session::id).toList()).stream()
                .collect(Collectors.toMap(VenueMove::session, Function.identity()));
    }
}
