package kehou.region;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisations/{number}/in-charge")
@Allowed({Role.BUREAU, Role.SCHOOL, Role.PRINCIPAL})
class InChargeController {
    private final PeopleInCharge people;

    InChargeController(PeopleInCharge people) {
        this.people = people;
    }

    @GetMapping
    InCharge get(Scope scope, @PathVariable int number) {
        return people.of(scope, number);
    }

    @PutMapping
    InCharge handOver(Scope scope, @PathVariable int number, @Valid @RequestBody InCharge.InChargeChange change) {
        return people.handOver(scope, number, change.posts());
    }
}
