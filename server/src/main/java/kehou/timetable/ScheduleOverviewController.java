package kehou.timetable;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed(Role.BUREAU)
class ScheduleOverviewController {
    private final ScheduleOverviews overviews;
    private final ScheduleFilings filings;

    ScheduleOverviewController(ScheduleOverviews overviews, ScheduleFilings filings) {
        this.overviews = overviews;
        this.filings = filings;
    }

    @GetMapping("/api/schedule-overview")
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE})
    ScheduleOverview overview(Scope scope) {
        return overviews.of(scope);
    }

    @PostMapping("/api/schedule-overview/reminders")
    ReminderCount remind(Scope scope) {
        return new ReminderCount(overviews.remind(scope));
    }

    @GetMapping("/api/schedule-filings/received")
    Page<ScheduleFiling> received(
            Scope scope,
            @RequestParam(required = false) ScheduleFiling.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return filings.received(scope, state, after, Page.limit(limit));
    }

    @PostMapping("/api/schedule-filings/{id}/answer")
    ScheduleFiling answer(
            Scope scope, @PathVariable ScheduleFiling.Id id, @Valid @RequestBody ScheduleFilingAnswer answer) {
        return answer.received()
                ? filings.receive(scope, id, answer.remark())
                : filings.sendBack(scope, id, answer.remark());
    }
}
