package kehou.timetable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import kehou.timetable.Willingness.WillingnessExtension;
import kehou.timetable.Willingness.WillingnessOverview;
import kehou.timetable.Willingness.WillingnessPoll;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** More time for the poll of what staff wish, and a reminder to those who have not answered: not too often (KH-25). */
@Component
public class WillingnessReminders {
    private static final String REST = "willingness.reminder-rest";

    private final Willingnesses wishes;
    private final WillingnessStore store;
    private final StaffList staff;
    private final RulePacks rules;
    private final Organisations organisations;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WillingnessReminders(
            Willingnesses wishes,
            WillingnessStore store,
            StaffList staff,
            RulePacks rules,
            Organisations organisations,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wishes = wishes;
        this.store = store;
        this.staff = staff;
        this.rules = rules;
        this.organisations = organisations;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    record ReminderId(long value) implements RowId {}

    /** Reminds who has not answered. Refuses a closed poll, too soon after the last reminder, and when all answered. */
    @Transactional
    public WillingnessOverview remind(Scope scope) {
        WillingnessOverview now = locked(scope);
        WillingnessPoll poll = Objects.requireNonNull(now.poll());
        if (LocalDate.now(clock).isAfter(poll.closesOn())) {
            throw Refusal.POLL_CLOSED.refused();
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int hours = rules.threshold(organisations.ruleplace(poll.id().school()), LocalDate.now(clock), REST)
                .map(Threshold::whole)
                .orElse(0);
        Instant last = poll.remindedAt();
        if (last != null && at.isBefore(last.plus(Duration.ofHours(hours)))) {
            throw Refusal.WISHES_REMINDED_LATELY.refused("hours", hours, "next", last.plus(Duration.ofHours(hours)));
        }
        if (now.silent().isEmpty()) {
            throw Refusal.NOBODY_SILENT.refused();
        }
        ReminderId id = ids.next(poll.id().school(), ReminderId::new);
        store.remind(scope, id.value(), poll.id(), now.silent().size(), at);
        events.publishEvent(new Willingness.Reminded(
                poll.id().school(), poll.id(), id.value(), now.silent().size()));
        return wishes.of(scope);
    }

    /** Leaves it open until a later day, one that was closed as well. Refuses a day that lies behind or is no later. */
    @Transactional
    public WillingnessOverview extend(Scope scope, WillingnessExtension until) {
        WillingnessPoll poll = Objects.requireNonNull(locked(scope).poll());
        if (until.closesOn().isBefore(LocalDate.now(clock))) {
            throw Refusal.DAYS_PAST.refused("day", until.closesOn());
        }
        if (!store.extend(scope, poll.id(), until.closesOn())) {
            throw Refusal.NO_LATER.refused("closesOn", poll.closesOn());
        }
        events.publishEvent(new Willingness.Extended(poll.id().school(), poll.id(), until.closesOn()));
        return wishes.of(scope);
    }

    /** The accounts of those who have not answered by now; for those who tell them. */
    @Transactional(readOnly = true)
    public List<Long> silentAccounts(Scope scope, int school) {
        Set<StaffMember.Id> silent =
                wishes.silent(scope, school).stream().map(RotaMember::staff).collect(Collectors.toSet());
        return staff.of(scope, school).stream()
                .filter(member -> silent.contains(member.id()))
                .map(StaffMember::account)
                .filter(Objects::nonNull)
                .toList();
    }

    private WillingnessOverview locked(Scope scope) {
        WillingnessPoll poll = wishes.of(scope).poll();
        if (poll == null) {
            throw Refusal.POLL_CLOSED.refused();
        }
        store.lock(scope, poll.id());
        return wishes.of(scope);
    }
}
