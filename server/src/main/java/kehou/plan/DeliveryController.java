package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Course;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryController {
    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/api/deliveries")
    @Allowed({Role.OPERATOR, Role.BUREAU})
    List<ProviderDelivery> counts(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return deliveries.counts(scope, from, to);
    }

    @GetMapping("/api/resource-uses")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR, Role.BUREAU})
    List<ResourceUse> uses(@RequestParam(defaultValue = "") @Size(max = 200) List<Course.Id> source) {
        return deliveries.uses(source);
    }

    @GetMapping("/api/trainings")
    @Allowed({Role.OPERATOR, Role.SCHOOL, Role.PRINCIPAL})
    List<Training> trainings(Scope scope) {
        return deliveries.trainings(scope);
    }

    @PostMapping("/api/trainings")
    @Allowed(Role.OPERATOR)
    Training record(Scope scope, @Valid @RequestBody TrainingRecord facts) {
        return deliveries.record(scope, facts);
    }

    @PostMapping("/api/trainings/{id}/confirmation")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Training confirm(Scope scope, @PathVariable Training.Id id) {
        return deliveries.confirm(scope, id);
    }
}
