package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Ids;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.StaffMember;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Rota.RotaClash;
import kehou.timetable.Rota.RotaSpan;
import kehou.timetable.RotaDraft.Due;
import kehou.timetable.RotaDraft.Given;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rota of a school (轮值表, SH-3.2): drafted fairly by load and wishes, then edited by hand. */
@Component
public class Rotas {
    private static final int LONGEST_DAYS = 31;

    private record OnADay(StudyRoom.Id room, LocalDate day, Subject subject) {}

    private final StudyRooms rooms;
    private final DutyStore duties;
    private final RotaMembers members;
    private final Willingnesses wishes;
    private final OwnLessons lessons;
    private final TimeOffStore timeOff;
    private final Calendars calendars;
    private final Terms terms;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rotas(
            StudyRooms rooms,
            DutyStore duties,
            RotaMembers members,
            Willingnesses wishes,
            OwnLessons lessons,
            TimeOffStore timeOff,
            Calendars calendars,
            Terms terms,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.duties = duties;
        this.members = members;
        this.wishes = wishes;
        this.lessons = lessons;
        this.timeOff = timeOff;
        this.calendars = calendars;
        this.terms = terms;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The rota of these days, both included. Refuses more than 31. */
    @Transactional(readOnly = true)
    public Rota of(Scope scope, LocalDate from, LocalDate to) {
        requireShort(from, to);
        int school = scope.at(scope.place());
        List<StudyRoom> open = rooms.of(scope, school);
        List<Duty> found = duties.between(scope, school, from, to);
        List<OwnLesson> own = lessons.between(scope, school, from, to);
        RotaDraft draft = draft(scope, school, Map.of(), found, own, timeOff.approved(scope, school, from, to));
        List<RotaGap> gaps =
                dues(school, open, found, from, to).stream().map(draft::gap).toList();
        List<RotaClash> clashes = found.stream()
                .filter(duty -> duty.state() == Duty.State.PLANNED)
                .flatMap(duty -> OwnLessons.meeting(own, duty).stream()
                        .map(one -> new RotaClash(duty.id(), one.courseName(), one.from(), one.to())))
                .toList();
        return new Rota(from, to, open, found, gaps, clashes);
    }

    /**
     * Fills what nobody has yet between these days, from today on. Turns that somebody has stay as they are. What no
     * one can take stays open and is a gap of the answer.
     */
    @Transactional
    public Rota draft(Scope scope, RotaSpan span) {
        requireShort(span.from(), span.to());
        int school = scope.at(scope.place());
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        LocalDate from = later(span.from(), LocalDate.now(clock));
        List<Duty> found = duties.between(scope, school, span.from(), span.to());
        List<OwnLesson> own = lessons.between(scope, school, span.from(), span.to());
        Map<StaffMember.Id, Integer> load =
                new HashMap<>(duties.minutes(scope, school, term.firstDay(), term.lastDay()));
        lessons.minutes(scope, school, term.firstDay(), term.lastDay())
                .forEach((staff, minutes) -> load.merge(staff, minutes, Integer::sum));
        List<Given> given = draft(scope, school, load, found, own, timeOff.approved(scope, school, from, span.to()))
                .fill(dues(school, rooms.of(scope, school), found, from, span.to()));
        if (!given.isEmpty()) {
            List<Duty.Id> numbers = ids.next(school, given.size(), Duty.Id::new);
            for (int i = 0; i < given.size(); i++) {
                duties.insert(scope, planned(numbers.get(i), given.get(i)));
            }
            events.publishEvent(new Duty.Drafted(school, given.size()));
        }
        return of(scope, span.from(), span.to());
    }

    private RotaDraft draft(
            Scope scope,
            int school,
            Map<StaffMember.Id, Integer> load,
            List<Duty> found,
            List<OwnLesson> own,
            List<TimeOff> away) {
        RotaDraft draft = new RotaDraft(members.of(scope, school), wishes.wishes(scope, school), load);
        away.forEach(off -> draft.take(off.staff(), off.day(), off.from(), off.to()));
        own.forEach(one -> draft.take(one.staff(), one.day(), one.from(), one.to()));
        found.stream()
                .filter(duty -> duty.state() != Duty.State.CANCELLED)
                .forEach(duty -> draft.take(duty.staff(), duty.day(), duty.from(), duty.to()));
        return draft;
    }

    /** Which turns of the open rooms nobody has, from today on. */
    private List<Due> dues(int school, List<StudyRoom> open, List<Duty> found, LocalDate from, LocalDate to) {
        LocalDate first = later(from, LocalDate.now(clock));
        if (first.isAfter(to)) {
            return List.of();
        }
        Set<OnADay> taken = new HashSet<>();
        found.stream()
                .filter(duty -> duty.state() != Duty.State.CANCELLED)
                .forEach(duty -> taken.add(new OnADay(duty.room(), duty.day(), duty.subject())));
        return calendars.serviceDays(school, first, to).stream()
                .flatMap(day -> open.stream()
                        .filter(room -> room.weekday() == day.getDayOfWeek().getValue())
                        .flatMap(room -> room.subjects().stream().map(subject -> new Due(room, day, subject))))
                .filter(due -> !taken.contains(new OnADay(due.room().id(), due.day(), due.subject())))
                .toList();
    }

    private static Duty planned(Duty.Id id, Given given) {
        StudyRoom room = given.due().room();
        return new Duty(
                id,
                room.id(),
                room.kind(),
                room.venueName(),
                given.due().day(),
                room.from(),
                room.to(),
                given.due().subject(),
                given.staff(),
                new PersonName("", given.staff().value()),
                false,
                Duty.State.PLANNED,
                null,
                1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static void requireShort(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw Refusal.RANGE_TOO_LONG.refused("days", LONGEST_DAYS);
        }
    }
}
