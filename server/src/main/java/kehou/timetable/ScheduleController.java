package kehou.timetable;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class ScheduleController {
    private final Schedules schedules;
    private final OwnCells cells;
    private final ScheduleFilings filings;
    private final SchedulePrint print;

    ScheduleController(Schedules schedules, OwnCells cells, ScheduleFilings filings, SchedulePrint print) {
        this.schedules = schedules;
        this.cells = cells;
        this.filings = filings;
        this.print = print;
    }

    @GetMapping("/api/schedule")
    ScheduleDesk desk(Scope scope) {
        return schedules.desk(scope);
    }

    @PostMapping("/api/schedule/cells")
    OwnCell add(Scope scope, @Valid @RequestBody OwnCellDraft draft) {
        return cells.add(scope, draft);
    }

    @PutMapping("/api/schedule/cells/{id}")
    OwnCell edit(Scope scope, @PathVariable OwnCell.Id id, @Valid @RequestBody OwnCellDraft draft) {
        return cells.edit(scope, id, draft);
    }

    @DeleteMapping("/api/schedule/cells/{id}")
    void remove(Scope scope, @PathVariable OwnCell.Id id) {
        cells.remove(scope, id);
    }

    @PostMapping("/api/schedule/publication")
    ServiceSchedule publish(Scope scope, @Valid @RequestBody SchedulePublication wish) {
        return schedules.publish(scope, wish);
    }

    @GetMapping("/api/schedules/{id}")
    ScheduleDetail schedule(Scope scope, @PathVariable ServiceSchedule.Id id) {
        return schedules.find(scope, id);
    }

    @GetMapping("/api/schedules/{id}/export")
    ResponseEntity<byte[]> sheet(Scope scope, @PathVariable ServiceSchedule.Id id) {
        return ScheduleSheet.answer(SchedulePaper.of(schedules.find(scope, id)));
    }

    @GetMapping("/api/schedules/{id}/pdf")
    ResponseEntity<byte[]> pdf(
            Scope scope,
            @PathVariable ServiceSchedule.Id id,
            @RequestParam(defaultValue = "A4") SchedulePage.Size paper) {
        return print.answer(SchedulePaper.of(schedules.find(scope, id)), paper);
    }

    @PostMapping("/api/schedules/{id}/filing")
    ScheduleFiling file(Scope scope, @PathVariable ServiceSchedule.Id id) {
        return filings.file(scope, id);
    }
}
