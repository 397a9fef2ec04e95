package kehou.timetable;

import java.time.Clock;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import kehou.region.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filing of published schedules with the authority (JB-1.3): received under a number, or returned with a remark. */
@Component
public class ScheduleFilings {
    private final ScheduleFilingStore store;
    private final ScheduleStore schedules;
    private final PublishedScheduleStore published;
    private final Organisations organisations;
    private final Receipts receipts;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScheduleFilings(
            ScheduleFilingStore store,
            ScheduleStore schedules,
            PublishedScheduleStore published,
            Organisations organisations,
            Receipts receipts,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.schedules = schedules;
        this.published = published;
        this.organisations = organisations;
        this.receipts = receipts;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Files the version that stands. Refuses an older one, and one that is with the authority already. */
    @Transactional
    public ScheduleFiling file(Scope scope, ServiceSchedule.Id id) {
        ServiceSchedule schedule = schedules.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        int latest = schedules
                .versions(scope, id.school(), schedule.term())
                .getFirst()
                .version();
        if (schedule.version() != latest) {
            throw Refusal.OLDER_VERSION.refused("version", latest);
        }
        ScheduleFiling filing = new ScheduleFiling(
                ids.next(id.school(), ScheduleFiling.Id::new),
                id.school(),
                organisations.require(id.school()).name(),
                organisations.authorityOf(id.school()),
                id,
                schedule.version(),
                schedule.cells(),
                ScheduleFiling.State.FILED,
                clock.instant(),
                null,
                null,
                "");
        if (!store.insert(scope, filing)) {
            throw Refusal.FILED_ALREADY.refused("version", schedule.version());
        }
        published.filed(scope, id, ScheduleFiling.State.FILED, null);
        events.publishEvent(new ScheduleFiling.Filed(id.school(), filing.id(), filing.authority()));
        return filing;
    }

    /** What reached the caller's authority, the latest first. */
    @Transactional(readOnly = true)
    public Page<ScheduleFiling> received(Scope scope, ScheduleFiling.@Nullable State state, long after, int limit) {
        return Page.of(
                store.received(scope, state, after, limit + 1),
                limit,
                filing -> filing.id().value());
    }

    /** Receives a filing under the authority's next number, once; {@code remark} may be empty. */
    @Transactional
    public ScheduleFiling receive(Scope scope, ScheduleFiling.Id id, String remark) {
        String receipt = receipts.next(scope, Receipts.Series.SCHEDULE);
        return answer(scope, id, ScheduleFiling.State.RECEIVED, receipt, remark);
    }

    /** Sends a filing back, once, with what is amiss. */
    @Transactional
    public ScheduleFiling sendBack(Scope scope, ScheduleFiling.Id id, String remark) {
        if (remark.isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        return answer(scope, id, ScheduleFiling.State.RETURNED, null, remark);
    }

    private ScheduleFiling answer(
            Scope scope, ScheduleFiling.Id id, ScheduleFiling.State state, @Nullable String receipt, String remark) {
        ScheduleFiling filing = store.at(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Scope at = scope.within(Purpose.REVIEW, filing.school());
        tenancy.as(at, () -> {
            if (!store.answer(at, id, state, receipt, remark.strip(), clock.instant())) {
                throw Refusal.FILING_ANSWERED.refused();
            }
            published.filed(at, filing.schedule(), state, receipt);
        });
        events.publishEvent(new ScheduleFiling.Answered(id.school(), id, scope.place(), state));
        return store.at(scope, id).orElseThrow();
    }
}
