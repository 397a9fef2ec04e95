package kehou.timetable;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.timetable.LieuEntry.LieuBook;
import kehou.timetable.LieuEntry.OwnLieu;
import kehou.timetable.TimeOff.TimeOffAnswer;
import kehou.timetable.TimeOff.TimeOffWish;
import kehou.timetable.Willingness.OwnWillingness;
import kehou.timetable.Willingness.WillingnessAnswer;
import kehou.timetable.Willingness.WillingnessExtension;
import kehou.timetable.Willingness.WillingnessOverview;
import kehou.timetable.Willingness.WillingnessWish;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class WorkloadController {
    private final Willingnesses wishes;
    private final WillingnessReminders reminders;
    private final Workloads workloads;
    private final LieuTime lieu;

    WorkloadController(Willingnesses wishes, WillingnessReminders reminders, Workloads workloads, LieuTime lieu) {
        this.wishes = wishes;
        this.reminders = reminders;
        this.workloads = workloads;
        this.lieu = lieu;
    }

    @GetMapping("/willingness")
    WillingnessOverview overview(Scope scope) {
        return wishes.of(scope);
    }

    @PostMapping("/willingness")
    WillingnessOverview ask(Scope scope, @Valid @RequestBody WillingnessWish wish) {
        return wishes.ask(scope, wish);
    }

    @PostMapping("/willingness/reminders")
    WillingnessOverview remind(Scope scope) {
        return reminders.remind(scope);
    }

    @PostMapping("/willingness/extension")
    WillingnessOverview extend(Scope scope, @Valid @RequestBody WillingnessExtension until) {
        return reminders.extend(scope, until);
    }

    @GetMapping("/my-willingness")
    @Allowed(Role.TEACHER)
    OwnWillingness own(Scope scope) {
        return wishes.own(scope);
    }

    @PutMapping("/my-willingness")
    @Allowed(Role.TEACHER)
    OwnWillingness answer(Scope scope, @Valid @RequestBody WillingnessAnswer answer) {
        return wishes.answer(scope, answer);
    }

    @GetMapping("/workload")
    Workload workload(Scope scope) {
        return workloads.of(scope);
    }

    @GetMapping("/lieu-time")
    LieuBook book(Scope scope) {
        return lieu.of(scope);
    }

    @GetMapping("/my-lieu-time")
    @Allowed(Role.TEACHER)
    OwnLieu ownBook(Scope scope) {
        return lieu.own(scope);
    }

    @PostMapping("/time-offs")
    @Allowed(Role.TEACHER)
    TimeOff ask(Scope scope, @Valid @RequestBody TimeOffWish wish) {
        return lieu.ask(scope, wish);
    }

    @PostMapping("/time-offs/{id}/answer")
    TimeOff answer(Scope scope, @PathVariable TimeOff.Id id, @Valid @RequestBody TimeOffAnswer answer) {
        return lieu.answer(scope, id, answer);
    }

    @PostMapping("/time-offs/{id}/withdrawal")
    @Allowed(Role.TEACHER)
    TimeOff withdraw(Scope scope, @PathVariable TimeOff.Id id) {
        return lieu.withdraw(scope, id);
    }
}
