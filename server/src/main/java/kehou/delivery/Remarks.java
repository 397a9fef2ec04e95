package kehou.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.enrolment.Enrolments;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remarks on pupils (NP-1.2.4/remark): the instructor writes, the family reads. */
@Component
public class Remarks {
    private final RemarkStore store;
    private final RollStore rolls;
    private final Sessions sessions;
    private final SessionOfferings offerings;
    private final Enrolments enrolments;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Remarks(
            RemarkStore store,
            RollStore rolls,
            Sessions sessions,
            SessionOfferings offerings,
            Enrolments enrolments,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rolls = rolls;
        this.sessions = sessions;
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Writes a remark in a session of the caller's own. Refuses before the roll opens, an empty one, a pupil
     * who is not expected there, and one whom the roll says was not in the room.
     */
    @Transactional
    public Remark write(Scope scope, Session.Id id, RemarkDraft draft) {
        Session session = sessions.taughtBy(scope, id);
        DayRules.requireRollOpen(session, clock.instant());
        if (draft.isEmpty()) {
            throw Refusal.EMPTY_REMARK.refused();
        }
        requireInRoom(scope, session, draft.pupil());
        Remark remark = new Remark(
                ids.next(scope.at(id), Remark.Id::new),
                id,
                draft.pupil(),
                List.copyOf(draft.tags()),
                draft.text().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.insert(scope, remark);
        events.publishEvent(new Remark.Written(scope.at(id), remark.id(), id, draft.pupil()));
        return remark;
    }

    /** The pupil's remarks, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<RemarkLine> of(Scope scope, Pupil.Id pupil) {
        List<Remark> remarks = store.ofPupil(scope, pupil);
        Map<Session.Id, Session> held = sessions.all(
                scope, remarks.stream().map(Remark::session).distinct().toList());
        Map<Offering.Id, Offering> of = offerings.of(scope, held.values());
        List<RemarkLine> lines = new ArrayList<>();
        for (Remark remark : remarks) {
            @Nullable Session session = held.get(remark.session());
            @Nullable Offering offering = session == null ? null : of.get(session.offering());
            if (session != null && offering != null) {
                lines.add(new RemarkLine(
                        remark.id(),
                        remark.session(),
                        session.date(),
                        offering.courseName(),
                        session.lessonTitle(),
                        offerings.instructorName(scope, session, offering),
                        remark.tags(),
                        remark.text(),
                        remark.writtenAt()));
            }
        }
        return lines;
    }

    private void requireInRoom(Scope scope, Session session, Pupil.Id pupil) {
        CalledRoll roll = rolls.find(scope, session.id()).orElse(null);
        boolean expected = roll == null
                ? enrolments.expected(scope, session.offering(), session.date()).contains(pupil)
                : roll.seats().contains(pupil);
        if (!expected) {
            throw Refusal.NOT_EXPECTED.refused("pupil", pupil);
        }
        Mark mark = roll == null ? null : roll.markOf(pupil);
        if (mark != null && !mark.attended()) {
            throw Refusal.NOT_PRESENT.refused("mark", mark);
        }
    }
}
