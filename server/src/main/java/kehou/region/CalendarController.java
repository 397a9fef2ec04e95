package kehou.region;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController {
    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The calendar of a place: a bureau's, a school's, or (guardians) the one of {@code school}, a child's. */
    @GetMapping("/api/calendar")
    @Allowed({Role.BUREAU, Role.SCHOOL, Role.SCHOOL_FINANCE, Role.PRINCIPAL, Role.GUARDIAN, Role.TEACHER, Role.OPERATOR
    })
    List<CalendarDay> days(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Integer school,
            @RequestParam(required = false) @Nullable Stage stage) {
        int place = school == null ? homeOf(scope) : scope.at(school);
        return calendars.days(place, from, to, stage);
    }

    @PutMapping("/api/calendar/{date}")
    @Allowed({Role.BUREAU, Role.SCHOOL, Role.PRINCIPAL})
    CalendarDay decide(
            Scope scope, @PathVariable LocalDate date, @Valid @RequestBody CalendarOverride.CalendarDecision decision) {
        return calendars.decide(scope, scope.place(), date, decision);
    }

    @PostMapping("/api/holidays")
    @Allowed(Role.BUREAU)
    HolidayYear load(Scope scope, @Valid @RequestBody HolidayYear year) {
        calendars.load(scope, year);
        return year;
    }

    private static int homeOf(Scope scope) {
        if (scope.role() != Role.GUARDIAN) {
            return scope.place();
        }
        return scope.schools().stream().min(Integer::compare).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
