package kehou.timetable;

import kehou.kernel.Open;
import kehou.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/schedules")
class PublicScheduleController {
    private final PublicSchedules schedules;
    private final SchedulePrint print;

    PublicScheduleController(PublicSchedules schedules, SchedulePrint print) {
        this.schedules = schedules;
        this.print = print;
    }

    @Open
    @GetMapping
    Page<PublishedScheduleLine> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer district,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return schedules.search(q, district, after, Page.limit(limit));
    }

    @Open
    @GetMapping("/{school}")
    PublishedSchedule schedule(@PathVariable int school) {
        return schedules.of(school);
    }

    @Open
    @GetMapping("/{school}/export")
    ResponseEntity<byte[]> sheet(@PathVariable int school) {
        return ScheduleSheet.answer(SchedulePaper.of(schedules.of(school)));
    }

    @Open
    @GetMapping("/{school}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int school, @RequestParam(defaultValue = "A4") SchedulePage.Size paper) {
        return print.answer(SchedulePaper.of(schedules.of(school)), paper);
    }
}
