package kehou.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.library.Gate;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import kehou.timetable.SessionsAhead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a withdrawal, a suspension or an expiry has hit: planned sessions that the gate refuses (BX-10). */
@Component
public class AffectedSessions {
    /** More than this many are not listed at once; the school begins with the nearest. */
    static final int MOST = 200;

    private static final int CANDIDATES = 2_000;

    private final Sessions sessions;
    private final Offerings offerings;
    private final LessonSessions lessons;
    private final Gate gate;
    private final Clock clock;

    AffectedSessions(Sessions sessions, Offerings offerings, LessonSessions lessons, Gate gate, Clock clock) {
        this.sessions = sessions;
        this.offerings = offerings;
        this.lessons = lessons;
        this.gate = gate;
        this.clock = clock;
    }

    /** Those of the scope's schools, the nearest first. Asked anew each time, so it is true when it is read. */
    @Transactional(readOnly = true)
    public List<AffectedSession> of(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        List<SessionsAhead> ahead = sessions.ahead(scope, today);
        Map<Offering.Id, Offering> gated = gated(scope, ahead);
        List<Session> suspects = sessions.planned(scope, suspects(scope, ahead, gated), today, CANDIDATES);
        Map<Gate.Use, Refused> failing =
                gate.failing(scope, suspects.stream().map(s -> use(s, gated)).toList());
        List<Session> hit = suspects.stream()
                .filter(session -> failing.containsKey(use(session, gated)))
                .limit(MOST)
                .toList();
        Map<Session.Id, LessonSession> shown = lessons.of(scope, hit);
        List<AffectedSession> lines = new ArrayList<>();
        for (Session session : hit) {
            LessonSession lesson = shown.get(session.id());
            Refused why = failing.get(use(session, gated));
            if (lesson != null && why != null) {
                lines.add(new AffectedSession(lesson, why.reason().code(), why.facts()));
            }
        }
        return lines;
    }

    /** Offerings of which the first or the last session ahead fails: in between nothing fails alone. */
    private Set<Offering.Id> suspects(Scope scope, Collection<SessionsAhead> ahead, Map<Offering.Id, Offering> gated) {
        Set<Gate.Use> ends = new HashSet<>();
        for (SessionsAhead line : ahead) {
            Offering offering = gated.get(line.offering());
            if (offering != null) {
                ends.add(new Gate.Use(offering.course(), line.instructor(), line.first()));
                ends.add(new Gate.Use(offering.course(), line.instructor(), line.last()));
            }
        }
        Set<Gate.Use> failing = gate.failing(scope, ends).keySet();
        return ahead.stream()
                .filter(line -> {
                    Offering offering = gated.get(line.offering());
                    return offering != null
                            && failing.stream()
                                    .anyMatch(use -> use.course().equals(offering.course())
                                            && use.instructor().equals(line.instructor()));
                })
                .map(SessionsAhead::offering)
                .collect(Collectors.toSet());
    }

    private Map<Offering.Id, Offering> gated(Scope scope, Collection<SessionsAhead> ahead) {
        Set<Offering.Id> ids = ahead.stream().map(SessionsAhead::offering).collect(Collectors.toSet());
        return offerings.find(scope, ids).stream()
                .filter(offering -> offering.strand().gated())
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    private static Gate.Use use(Session session, Map<Offering.Id, Offering> gated) {
        Offering offering = Objects.requireNonNull(gated.get(session.offering()));
        return new Gate.Use(offering.course(), session.instructor(), session.date());
    }
}
