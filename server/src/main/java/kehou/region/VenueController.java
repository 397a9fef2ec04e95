package kehou.region;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/venues")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class VenueController {
    private final Venues venues;

    VenueController(Venues venues) {
        this.venues = venues;
    }

    @GetMapping
    List<Venue> list(Scope scope) {
        return venues.list(scope);
    }

    @PostMapping
    Venue add(Scope scope, @Valid @RequestBody Venue.VenueFacts facts) {
        return venues.add(scope, facts);
    }

    @PutMapping("/{id}")
    Venue change(Scope scope, @PathVariable Venue.Id id, @Valid @RequestBody Venue.VenueFacts facts) {
        return venues.change(scope, id, facts);
    }
}
