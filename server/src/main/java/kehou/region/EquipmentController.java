package kehou.region;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class EquipmentController {
    private final VenueEquipment equipment;

    EquipmentController(VenueEquipment equipment) {
        this.equipment = equipment;
    }

    /** Which venue stands by for an outdoor one; none where there is none. */
    record StandBy(Venue.Id venue, Venue.@Nullable Id standBy) {}

    record StandByWish(Venue.@Nullable Id standBy) {}

    @GetMapping("/api/equipment")
    List<Equipment> all(Scope scope) {
        return equipment.all(scope);
    }

    @PostMapping("/api/equipment")
    Equipment add(Scope scope, @Valid @RequestBody Equipment.EquipmentFacts facts) {
        return equipment.add(scope, facts);
    }

    @PutMapping("/api/equipment/{id}")
    Equipment change(Scope scope, @PathVariable Equipment.Id id, @Valid @RequestBody Equipment.EquipmentFacts facts) {
        return equipment.change(scope, id, facts);
    }

    @GetMapping("/api/stand-bys")
    List<StandBy> standBys(Scope scope) {
        return equipment.standBys(scope).entrySet().stream()
                .map(of -> new StandBy(of.getKey(), of.getValue()))
                .sorted(Comparator.comparingLong(of -> of.venue().value()))
                .toList();
    }

    @PutMapping("/api/venues/{id}/stand-by")
    StandBy standBy(Scope scope, @PathVariable Venue.Id id, @RequestBody StandByWish wish) {
        equipment.standBy(scope, id, wish.standBy());
        return new StandBy(id, wish.standBy());
    }
}
