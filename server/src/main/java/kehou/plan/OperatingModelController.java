package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operating-models")
@Allowed(Role.BUREAU)
class OperatingModelController {
    private final OperatingModels models;

    OperatingModelController(OperatingModels models) {
        this.models = models;
    }

    @GetMapping
    List<OperatingModel> own(Scope scope) {
        return models.of(scope);
    }

    /** The city's, for the schools that it runs. */
    @PostMapping
    OperatingModel decide(Scope scope, @Valid @RequestBody ModelWish wish) {
        return models.decide(scope, wish);
    }

    @GetMapping("/operators")
    List<OperatorChoice> operators(Scope scope) {
        return models.choices(scope);
    }

    @GetMapping("/operated")
    @Allowed(Role.OPERATOR)
    List<OperatedPlace> operated(Scope scope) {
        return models.operatedBy(scope);
    }
}
