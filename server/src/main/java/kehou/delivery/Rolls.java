package kehou.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kehou.audit.AccessRecords;
import kehou.enrolment.DropIns;
import kehou.enrolment.Enrolments;
import kehou.enrolment.LateCare;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rolls (NP-1.2.4/roll): default present, leave shown, edits of several devices merged per pupil. */
@Component
public class Rolls {
    private final RollStore store;
    private final SeatingStore seatings;
    private final LeaveStore leaves;
    private final RemarkStore remarks;
    private final Sessions sessions;
    private final Admittance admittance;
    private final Enrolments enrolments;
    private final LateCare late;
    private final DropIns dropIns;
    private final Pupils pupils;
    private final AccessRecords access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rolls(
            RollStore store,
            SeatingStore seatings,
            LeaveStore leaves,
            RemarkStore remarks,
            Sessions sessions,
            Admittance admittance,
            Enrolments enrolments,
            LateCare late,
            DropIns dropIns,
            Pupils pupils,
            AccessRecords access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.seatings = seatings;
        this.leaves = leaves;
        this.remarks = remarks;
        this.sessions = sessions;
        this.admittance = admittance;
        this.enrolments = enrolments;
        this.late = late;
        this.dropIns = dropIns;
        this.pupils = pupils;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** The roll as it stands, called or not; a teacher's own sessions only. Leaves an access record. */
    @Transactional
    public Roll of(Scope scope, Session.Id id) {
        Session session = sessions.taughtBy(scope, id);
        CalledRoll roll = standing(scope, session);
        access.read(scope, roll.seats().stream().map(Pupil.Id::value).toList(), "name,number,attendance");
        return shown(scope, session, roll);
    }

    /**
     * Takes a device's marks in. Marks are merged per pupil by (time of mark, device), so the answer is
     * the same in whichever order devices report and however often. Refuses outside the window, a clock
     * that runs ahead, pupils who are not expected, and a session that may not begin (BX-10).
     */
    @Transactional
    public Roll call(Scope scope, Session.Id id, RollEdits edits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session session = sessions.taughtBy(scope, id);
        DayRules.requireRollOpen(session, now);
        edits.marks().forEach(edit -> DayRules.requireMarkInWindow(session, edit, now));
        admittance.requireToBegin(scope, session);
        sessions.hold(scope, id);
        return shown(scope, session, merge(scope, session, edits, now));
    }

    /** Takes a leave into a roll that was called before; nothing to do for one that was not. */
    void noteLeave(Scope scope, Session session) {
        if (store.find(scope, session.id()).isPresent()) {
            merge(scope, session, new RollEdits("", List.of()), clock.instant());
        }
    }

    /** Counts of the called rolls among these sessions. */
    @Transactional(readOnly = true)
    public Map<Session.Id, RollCount> counts(Scope scope, Collection<Session.Id> ids) {
        return store.counts(scope, ids);
    }

    /** The pupils of a called roll, in seat order; none before it is called. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> pupilsOf(Scope scope, Session.Id id) {
        return store.find(scope, id).map(CalledRoll::seats).orElse(List.of());
    }

    /** Where the pupil was, once the roll was called; empty before, and for one who was not expected. */
    @Transactional(readOnly = true)
    public Optional<Mark> markOf(Scope scope, Session.Id id, Pupil.Id pupil) {
        return store.find(scope, id).map(roll -> roll.markOf(pupil));
    }

    /** The pupil's marks on the called rolls among these sessions. */
    @Transactional(readOnly = true)
    public Map<Session.Id, Mark> marksOf(Scope scope, Pupil.Id pupil, Collection<Session.Id> ids) {
        Map<Session.Id, Mark> marks = new HashMap<>();
        store.all(scope, ids).forEach((id, roll) -> {
            Mark mark = roll.markOf(pupil);
            if (mark != null) {
                marks.put(id, mark);
            }
        });
        return marks;
    }

    private CalledRoll merge(Scope scope, Session session, RollEdits edits, Instant now) {
        List<Pupil.Id> expected = enrolments.expected(scope, session.offering(), session.date());
        store.open(scope, session.id(), seatings.of(scope, session.offering(), expected));
        CalledRoll before = store.lock(scope, session.id());
        List<Pupil.Id> seats = CalledRoll.seatsWith(before.seats(), expected);
        requireExpected(seats, edits);

        List<PlacedMark> fresh = new ArrayList<>();
        edits.marks()
                .forEach(e -> fresh.add(new PlacedMark(
                        e.pupil(), e.mark(), e.markedAt().truncatedTo(ChronoUnit.MILLIS), edits.device())));
        Map<Pupil.Id, PlacedMark> placed = PlacedMark.merge(store.marks(scope, session.id()), fresh);
        store.place(scope, session.id(), placed.values());

        List<Mark> marks = CalledRoll.evaluate(seats, leaves.onLeave(scope, session.id()), placed);
        if (before.version() > 0 && marks.equals(before.marks())) {
            return before;
        }
        CalledRoll after = new CalledRoll(
                seatings.of(scope, session.offering(), seats),
                before.version() + 1,
                seats,
                marks,
                before.calledAt() == null ? now : before.calledAt());
        store.save(scope, session.id(), after);
        RollCount count = after.count();
        events.publishEvent(new Roll.Called(
                scope.at(session.id()),
                session.id(),
                after.version(),
                count.expected(),
                count.present(),
                count.absent(),
                count.leave()));
        return after;
    }

    private CalledRoll standing(Scope scope, Session session) {
        return store.find(scope, session.id()).orElseGet(() -> {
            List<Pupil.Id> seats = enrolments.expected(scope, session.offering(), session.date());
            return new CalledRoll(
                    0, 0, seats, CalledRoll.evaluate(seats, leaves.onLeave(scope, session.id()), Map.of()), null);
        });
    }

    private Roll shown(Scope scope, Session session, CalledRoll roll) {
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, roll.seats());
        Set<Pupil.Id> remarked = remarks.remarked(scope, session.id());
        Map<Pupil.Id, LocalTime> staying = late.staying(scope, session.date());
        Set<Pupil.Id> single = Set.copyOf(dropIns.expected(scope, session.offering(), session.date()));
        List<RollMark> lines = new ArrayList<>();
        for (int i = 0; i < roll.seats().size(); i++) {
            Pupil.Id pupil = roll.seats().get(i);
            @Nullable PupilCard card = cards.get(pupil);
            if (card != null) {
                lines.add(new RollMark(
                        pupil,
                        i + 1,
                        card.name(),
                        card.homeClassName(),
                        card.number(),
                        roll.marks().get(i),
                        remarked.contains(pupil),
                        staying.get(pupil),
                        single.contains(pupil)));
            }
        }
        RollCount count = roll.count();
        return new Roll(
                session.id(),
                roll.version(),
                count.expected(),
                count.present(),
                count.absent(),
                count.leave(),
                lines,
                roll.version() > 0,
                roll.calledAt());
    }

    private static void requireExpected(List<Pupil.Id> seats, RollEdits edits) {
        Set<Pupil.Id> known = new HashSet<>(seats);
        edits.marks().stream()
                .filter(edit -> !known.contains(edit.pupil()))
                .findFirst()
                .ifPresent(stranger -> {
                    throw Refusal.NOT_EXPECTED.refused("pupil", stranger.pupil());
                });
    }
}
