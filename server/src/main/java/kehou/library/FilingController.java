package kehou.library;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/filings")
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
class FilingController {
    private final Filings filings;

    FilingController(Filings filings) {
        this.filings = filings;
    }

    @GetMapping
    List<Filing> own(Scope scope) {
        return filings.of(scope);
    }

    @PostMapping
    Filing file(Scope scope, @Valid @RequestBody FilingNote note) {
        return filings.file(scope, note.note());
    }

    @GetMapping("/{id}")
    FilingDetail filing(Scope scope, @PathVariable Filing.Id id) {
        return filings.find(scope, id);
    }

    @GetMapping("/received")
    @Allowed(Role.BUREAU)
    Page<Filing> received(
            Scope scope,
            @RequestParam(required = false) Filing.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return filings.received(scope, state, after, Page.limit(limit));
    }

    @PostMapping("/{id}/answer")
    @Allowed(Role.BUREAU)
    Filing answer(Scope scope, @PathVariable Filing.Id id, @Valid @RequestBody FilingAnswer answer) {
        return answer.received()
                ? filings.receive(scope, id, answer.remark())
                : filings.sendBack(scope, id, answer.remark());
    }
}
