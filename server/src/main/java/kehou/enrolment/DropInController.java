package kehou.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class DropInController {
    private final DropIns dropIns;
    private final DropInDesk desk;
    private final DropInOpenings openings;

    DropInController(DropIns dropIns, DropInDesk desk, DropInOpenings openings) {
        this.dropIns = dropIns;
        this.desk = desk;
        this.openings = openings;
    }

    /** How many children of a single day a class takes on a day; 0 closes it. */
    record DropInSeats(@Min(0) @Max(200) int seats) {}

    @GetMapping("/api/children/{pupil}/drop-ins")
    @Allowed(Role.GUARDIAN)
    ChildDropIns ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return dropIns.of(scope, pupil);
    }

    @PostMapping("/api/children/{pupil}/drop-ins")
    @Allowed(Role.GUARDIAN)
    DropIn book(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody DropInWish wish) {
        return desk.book(scope, pupil, wish);
    }

    @PostMapping("/api/children/{pupil}/drop-ins/{id}/cancellation")
    @Allowed(Role.GUARDIAN)
    DropIn cancel(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @PathVariable DropIn.Id id,
            @Valid @RequestBody(required = false) @Nullable DropInCancellation seen) {
        return desk.cancel(scope, pupil, id, seen == null ? 0 : seen.seenFen());
    }

    /** Who comes on that day, by name: for the school alone. */
    @GetMapping("/api/drop-ins")
    Page<DropInLine> on(
            Scope scope,
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return dropIns.on(scope, date, after, Page.limit(limit));
    }

    /** How many come on each day of service of the two weeks from that day on. */
    @GetMapping("/api/drop-ins/days")
    List<DropInCount> counts(Scope scope, @RequestParam LocalDate from) {
        return dropIns.counts(scope, from);
    }

    /** The school takes a child into base care that comes without a booking. */
    @PostMapping("/api/drop-ins")
    DropInLine arrive(Scope scope, @Valid @RequestBody DropInArrival arrival) {
        return dropIns.line(scope, desk.arrive(scope, arrival));
    }

    @PostMapping("/api/drop-ins/{id}/cancellation")
    DropIn cancelled(
            Scope scope,
            @PathVariable DropIn.Id id,
            @Valid @RequestBody(required = false) @Nullable DropInCancellation seen) {
        return desk.cancel(scope, id, seen == null ? 0 : seen.seenFen());
    }

    @GetMapping("/api/drop-ins/cutoff")
    DropInCutoff cutoff(Scope scope) {
        return openings.cutoff(scope, scope.place());
    }

    @PutMapping("/api/drop-ins/cutoff")
    DropInCutoff cutoff(Scope scope, @Valid @RequestBody DropInCutoff cutoff) {
        return openings.set(scope, cutoff);
    }

    /** The classes of the term, with how many children of a single day each takes. */
    @GetMapping("/api/drop-ins/offerings")
    List<DropInOpening> classes(Scope scope) {
        return openings.all(scope);
    }

    @PutMapping("/api/drop-ins/offerings/{offering}")
    DropInOpening open(Scope scope, @PathVariable Offering.Id offering, @Valid @RequestBody DropInSeats wish) {
        return openings.open(scope, offering, wish.seats());
    }
}
