package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.PupilCard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PupilDayController {
    private final PupilDays days;

    PupilDayController(PupilDays days) {
        this.days = days;
    }

    /** Who of a grade stays on that day without interest or club, by name: for the school alone. */
    @GetMapping("/api/compliance/pupils")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    List<PupilCard> without(Scope scope, @RequestParam LocalDate date, @RequestParam @Min(1) @Max(9) int grade) {
        return days.without(scope, date, grade);
    }
}
