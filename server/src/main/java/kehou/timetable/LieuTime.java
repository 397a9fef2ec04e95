package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import kehou.timetable.LieuEntry.LieuAccount;
import kehou.timetable.LieuEntry.LieuBook;
import kehou.timetable.LieuEntry.OwnLieu;
import kehou.timetable.LieuEntry.Why;
import kehou.timetable.TimeOff.TimeOffAnswer;
import kehou.timetable.TimeOff.TimeOffWish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Time in lieu (调休账户, SH-4.1): a minute for a minute of a turn that was held, spent on time off that the school
 * agrees to, corrected by a contrary entry and never below zero.
 */
@Component
public class LieuTime {
    private static final int SHOWN = 50;
    private static final int REQUESTS = 100;

    private final LieuStore store;
    private final TimeOffStore requests;
    private final DutyStore duties;
    private final OwnLessons lessons;
    private final RotaMembers members;
    private final StaffList staff;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LieuTime(
            LieuStore store,
            TimeOffStore requests,
            DutyStore duties,
            OwnLessons lessons,
            RotaMembers members,
            StaffList staff,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.duties = duties;
        this.lessons = lessons;
        this.members = members;
        this.staff = staff;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the school's teachers have and ask for. */
    @Transactional(readOnly = true)
    public LieuBook of(Scope scope) {
        int school = scope.at(scope.place());
        Map<StaffMember.Id, Integer> balances = store.balances(scope, school);
        List<LieuAccount> accounts = members.of(scope, school).stream()
                .map(one -> new LieuAccount(one.staff(), one.name(), balances.getOrDefault(one.staff(), 0)))
                .toList();
        return new LieuBook(accounts, named(scope, school, requests.ofSchool(scope, school, REQUESTS)));
    }

    /** What the caller has, how it came about, and what was asked for. */
    @Transactional(readOnly = true)
    public OwnLieu own(Scope scope) {
        return members.own(scope, scope.at(scope.place()))
                .map(self -> new OwnLieu(
                        store.balance(scope, self.id()),
                        store.entries(scope, self.id(), SHOWN),
                        named(scope, scope.place(), requests.ofStaff(scope, self.id(), SHOWN))))
                .orElse(new OwnLieu(0, List.of(), List.of()));
    }

    /** The caller asks. Refuses a day that lies behind, more than the account holds, and twice at one time. */
    @Transactional
    public TimeOff ask(Scope scope, TimeOffWish wish) {
        StaffMember self = members.own(scope, scope.at(scope.place())).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!wish.from().isBefore(wish.to())) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        requireAhead(wish.day());
        TimeOff timeOff = new TimeOff(
                ids.next(self.id().school(), TimeOff.Id::new),
                self.id(),
                self.name(),
                wish.kind(),
                wish.day(),
                wish.from(),
                wish.to(),
                (wish.to().toSecondOfDay() - wish.from().toSecondOfDay()) / 60,
                wish.reason() == null ? "" : wish.reason().strip(),
                TimeOff.State.ASKED,
                clock.instant(),
                "");
        int balance = store.balance(scope, self.id());
        if (balance < timeOff.minutes()) {
            throw Refusal.LIEU_SHORT.refused("balance", balance, "minutes", timeOff.minutes());
        }
        requests.insert(scope, timeOff);
        events.publishEvent(new TimeOff.Asked(self.id().school(), timeOff.id(), self.id()));
        return timeOff;
    }

    /**
     * The school answers, once; with a yes the minutes leave the account. Refuses a no without a reason, a yes while the
     * teacher has a turn or lesson then, and more than the account holds by now.
     */
    @Transactional
    public TimeOff answer(Scope scope, TimeOff.Id id, TimeOffAnswer answer) {
        TimeOff asked = find(scope, id);
        String note = answer.note() == null ? "" : answer.note().strip();
        if (!answer.approved() && note.isEmpty()) {
            throw Refusal.REASON_MISSING.refused();
        }
        if (answer.approved()) {
            requireFree(scope, asked);
        }
        TimeOff.State state = answer.approved() ? TimeOff.State.APPROVED : TimeOff.State.DECLINED;
        if (!requests.answer(scope, id, state, note, clock.instant())) {
            throw Refusal.TIME_OFF_ANSWERED.refused("state", asked.state());
        }
        if (answer.approved() && !book(scope, asked.staff(), Why.TIME_OFF, id, -asked.minutes(), asked.day())) {
            throw Refusal.LIEU_SHORT.refused("minutes", asked.minutes());
        }
        events.publishEvent(new TimeOff.Decided(id.school(), id, answer.approved()));
        return find(scope, id);
    }

    /** Who asked takes it back before its day; minutes spent on it come back. Another's is not found. */
    @Transactional
    public TimeOff withdraw(Scope scope, TimeOff.Id id) {
        TimeOff asked = find(scope, id);
        if (members.own(scope, id.school())
                .filter(self -> self.id().equals(asked.staff()))
                .isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        requireAhead(asked.day());
        boolean approved = asked.state() == TimeOff.State.APPROVED;
        boolean open = approved || asked.state() == TimeOff.State.ASKED;
        if (!open || !requests.withdraw(scope, id, asked.state())) {
            throw Refusal.TIME_OFF_ANSWERED.refused("state", asked.state());
        }
        if (approved) {
            book(scope, asked.staff(), Why.TIME_OFF_BACK, id, asked.minutes(), asked.day());
        }
        events.publishEvent(new TimeOff.Withdrawn(id.school(), id));
        return find(scope, id);
    }

    /** A turn was held: its minutes are credited, once. */
    void credit(Scope scope, Duty duty) {
        book(scope, duty.staff(), Why.DUTY, duty.id(), duty.minutes(), duty.day());
    }

    /** A turn turned out not to have been held: a contrary entry. Refuses where the minutes were spent already. */
    void reverse(Scope scope, Duty duty) {
        if (!book(scope, duty.staff(), Why.DUTY_CORRECTED, duty.id(), -duty.minutes(), duty.day())) {
            throw Refusal.LIEU_SPENT.refused("minutes", duty.minutes());
        }
    }

    private boolean book(Scope scope, StaffMember.Id who, Why why, RowId of, int minutes, LocalDate day) {
        return store.book(scope, who, why, of, minutes, day, clock.instant());
    }

    private TimeOff find(Scope scope, TimeOff.Id id) {
        return named(scope, id.school(), requests.find(scope, id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private void requireAhead(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw Refusal.DAYS_PAST.refused("day", day);
        }
    }

    private void requireFree(Scope scope, TimeOff off) {
        int school = off.id().school();
        boolean onDuty = duties.between(scope, school, off.day(), off.day()).stream()
                .anyMatch(duty -> duty.staff().equals(off.staff())
                        && duty.state() == Duty.State.PLANNED
                        && duty.meets(off.day(), off.from(), off.to()));
        boolean teaches = lessons.between(scope, school, off.day(), off.day()).stream()
                .anyMatch(one -> one.staff().equals(off.staff()) && one.meets(off.day(), off.from(), off.to()));
        if (onDuty || teaches) {
            throw Refusal.NEEDED_THEN.refused("day", off.day());
        }
    }

    private List<TimeOff> named(Scope scope, int school, List<TimeOff> found) {
        Set<StaffMember.Id> who = found.stream().map(TimeOff::staff).collect(Collectors.toSet());
        Map<StaffMember.Id, PersonName> names = who.isEmpty() ? Map.of() : staff.names(scope, school, who);
        return found.stream()
                .map(one -> new TimeOff(
                        one.id(),
                        one.staff(),
                        names.getOrDefault(one.staff(), one.name()),
                        one.kind(),
                        one.day(),
                        one.from(),
                        one.to(),
                        one.minutes(),
                        one.reason(),
                        one.state(),
                        one.askedAt(),
                        one.answer()))
                .toList();
    }
}
