package kehou.region;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/terms")
class TermController {
    private final Terms terms;

    TermController(Terms terms) {
        this.terms = terms;
    }

    @GetMapping
    @Open
    List<Term> list() {
        return terms.list();
    }

    @PostMapping
    @Allowed(Role.BUREAU)
    Term open(Scope scope, @Valid @RequestBody Term.NewTerm wish) {
        return terms.open(scope, wish);
    }
}
