package kehou.timetable;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Venue;
import kehou.timetable.VenueOpening.OpeningLine;
import kehou.timetable.VenueOpening.VenueClosing;
import kehou.timetable.VenueOpening.VenueOpeningDraft;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class OpeningController {
    private final OpeningPlans plans;

    OpeningController(OpeningPlans plans) {
        this.plans = plans;
    }

    @GetMapping("/opening-plan")
    List<OpeningLine> plan(Scope scope) {
        return plans.of(scope);
    }

    @PostMapping("/venue-openings")
    List<OpeningLine> open(Scope scope, @Valid @RequestBody VenueOpeningDraft draft) {
        return plans.open(scope, draft);
    }

    @PutMapping("/venue-openings/{id}")
    List<OpeningLine> change(
            Scope scope, @PathVariable VenueOpening.Id id, @Valid @RequestBody VenueOpeningDraft draft) {
        return plans.change(scope, id, draft);
    }

    @DeleteMapping("/venue-openings/{id}")
    List<OpeningLine> remove(Scope scope, @PathVariable VenueOpening.Id id) {
        return plans.remove(scope, id);
    }

    @PutMapping("/venues/{id}/closure")
    List<OpeningLine> close(Scope scope, @PathVariable Venue.Id id, @Valid @RequestBody VenueClosing closing) {
        return plans.close(scope, id, closing.reason());
    }
}
