package kehou.supervision;

import java.time.LocalDate;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComplianceController {
    private final ComplianceReports reports;
    private final ComplianceBoards boards;

    ComplianceController(ComplianceReports reports, ComplianceBoards boards) {
        this.reports = reports;
        this.boards = boards;
    }

    /** The caller's own school, or, for an authority, the school below it that is named. */
    @GetMapping("/api/compliance")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    ComplianceReport report(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer school,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return reports.of(scope, school, day);
    }

    @GetMapping("/api/compliance/board")
    @Allowed(Role.BUREAU)
    ComplianceBoard board(Scope scope) {
        return boards.of(scope);
    }
}
