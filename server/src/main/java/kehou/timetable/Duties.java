package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.Reason;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import kehou.region.Calendars;
import kehou.timetable.Duty.DutyWish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single turns: given out by hand, held, cancelled. */
@Component
public class Duties {
    private static final String LEFT = "教师已离校";

    private final DutyStore store;
    private final StudyRooms rooms;
    private final RotaMembers members;
    private final OwnLessons lessons;
    private final LieuTime lieu;
    private final TimeOffStore timeOff;
    private final Calendars calendars;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(
            DutyStore store,
            StudyRooms rooms,
            RotaMembers members,
            OwnLessons lessons,
            LieuTime lieu,
            TimeOffStore timeOff,
            Calendars calendars,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.members = members;
        this.lessons = lessons;
        this.lieu = lieu;
        this.timeOff = timeOff;
        this.calendars = calendars;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The turns of the teacher who asks, between these days. */
    @Transactional(readOnly = true)
    public List<Duty> own(Scope scope, LocalDate from, LocalDate to) {
        Rotas.requireShort(from, to);
        int school = scope.at(scope.place());
        return members.own(scope, school)
                .map(self -> store.between(scope, school, from, to).stream()
                        .filter(duty -> duty.staff().equals(self.id()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Gives a turn to a teacher by hand. Refuses a day on which the room is not open or that lies behind, a teacher who
     * takes no turn in the subject, who gives a lesson or has another turn then, and a turn that somebody has.
     */
    @Transactional
    public Duty assign(Scope scope, DutyWish wish) {
        int school = scope.at(wish.room());
        StudyRoom room = rooms.find(scope, wish.room());
        boolean open = wish.day().getDayOfWeek().getValue() == room.weekday()
                && room.subjects().contains(wish.subject())
                && calendars.isServiceDay(school, wish.day());
        if (!open) {
            throw Refusal.ROOM_CLOSED.refused("day", wish.day());
        }
        requireAhead(wish.day());
        Duty duty = new Duty(
                ids.next(school, Duty.Id::new),
                room.id(),
                room.kind(),
                room.venueName(),
                wish.day(),
                room.from(),
                room.to(),
                wish.subject(),
                wish.staff(),
                new PersonName("", wish.staff().value()),
                true,
                Duty.State.PLANNED,
                null,
                1);
        requireFree(scope, duty);
        store.insert(scope, duty);
        events.publishEvent(new Duty.Assigned(school, duty.id(), wish.staff()));
        return find(scope, duty.id());
    }

    /** Somebody else takes the turn, on the version that stands. Refuses what {@link #assign} refuses of the teacher. */
    @Transactional
    public Duty hand(Scope scope, Duty.Id id, StaffMember.Id to, int seen) {
        Duty now = find(scope, id);
        if (now.state() != Duty.State.PLANNED) {
            throw Refusal.DUTY_OVER.refused("state", now.state());
        }
        requireAhead(now.day());
        requireFree(scope, now.of(to));
        if (!store.hand(scope, now, to, seen)) {
            throw Reason.stale(find(scope, id));
        }
        events.publishEvent(new Duty.Assigned(id.school(), id, to));
        return find(scope, id);
    }

    /**
     * The teacher is or was there, and has the minutes in lieu; saying so again changes nothing. A teacher says it of their own turns only, once
     * they have begun; the school of any.
     */
    @Transactional
    public Duty hold(Scope scope, Duty.Id id) {
        Duty now = visible(scope, id);
        if (now.begins().isAfter(clock.instant())) {
            throw Refusal.DUTY_AHEAD.refused("day", now.day(), "from", now.from());
        }
        if (store.hold(scope, id, clock.instant())) {
            lieu.credit(scope, find(scope, id));
            events.publishEvent(new Duty.Held(id.school(), id, now.staff()));
        } else if (find(scope, id).state() == Duty.State.CANCELLED) {
            throw Refusal.DUTY_OVER.refused("state", Duty.State.CANCELLED);
        }
        return find(scope, id);
    }

    /**
     * It does not take place; or, where it counts as held, it turned out that it did not: then its minutes in lieu are
     * reversed. Refuses to cancel twice, and to reverse minutes that were spent.
     */
    @Transactional
    public Duty cancel(Scope scope, Duty.Id id, String reason) {
        Duty now = find(scope, id);
        if (now.state() == Duty.State.CANCELLED || !store.cancel(scope, id, now.state(), reason.strip())) {
            throw Refusal.DUTY_OVER.refused("state", now.state());
        }
        boolean wasHeld = now.state() == Duty.State.HELD;
        if (wasHeld) {
            lieu.reverse(scope, now);
        }
        events.publishEvent(new Duty.Cancelled(id.school(), id, now.staff(), wasHeld));
        return find(scope, id);
    }

    /** Cancels every planned turn of somebody who left that has not begun; doing it again changes nothing. */
    @Transactional
    void release(Scope scope, int school, StaffMember.Id left) {
        store.planned(scope, school, left, LocalDate.now(clock)).stream()
                .filter(duty -> duty.begins().isAfter(clock.instant()))
                .filter(duty -> store.cancel(scope, duty.id(), Duty.State.PLANNED, LEFT))
                .forEach(duty -> events.publishEvent(new Duty.Cancelled(school, duty.id(), left, false)));
    }

    private Duty find(Scope scope, Duty.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private Duty visible(Scope scope, Duty.Id id) {
        Duty duty = find(scope, id);
        boolean own = scope.role() != Role.TEACHER
                || members.own(scope, id.school())
                        .filter(self -> self.id().equals(duty.staff()))
                        .isPresent();
        if (!own) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return duty;
    }

    private void requireAhead(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw Refusal.DAYS_PAST.refused("day", day);
        }
    }

    private void requireFree(Scope scope, Duty duty) {
        boolean onRota = members.of(scope, duty.id().school()).stream()
                .anyMatch(member ->
                        member.staff().equals(duty.staff()) && member.subjects().contains(duty.subject()));
        if (!onRota) {
            throw Refusal.NOT_ON_ROTA.refused("subject", duty.subject());
        }
        List<OwnLesson> own = lessons.between(scope, duty.id().school(), duty.day(), duty.day());
        OwnLessons.meeting(own, duty).stream().findFirst().ifPresent(one -> {
            throw Refusal.OWN_LESSON.refused("courseName", one.courseName(), "from", one.from(), "to", one.to());
        });
        boolean away = timeOff.approved(scope, duty.id().school(), duty.day(), duty.day()).stream()
                .anyMatch(off -> off.staff().equals(duty.staff()) && duty.meets(off.day(), off.from(), off.to()));
        if (away) {
            throw Refusal.AWAY_THEN.refused("day", duty.day());
        }
    }
}
