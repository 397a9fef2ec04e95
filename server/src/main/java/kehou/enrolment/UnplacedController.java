package kehou.enrolment;

import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnplacedController {
    private final Unplaced unplaced;

    UnplacedController(Unplaced unplaced) {
        this.unplaced = unplaced;
    }

    /** Children of the caller's school whose families want a place and who have none. */
    @GetMapping("/api/unplaced")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    UnplacedList unplaced(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return unplaced.list(scope, after, Page.limit(limit));
    }
}
