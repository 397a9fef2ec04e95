package kehou.library;

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
@RequestMapping("/api/instructors")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class InstructorController {
    private final Instructors instructors;
    private final Admissions admissions;
    private final Clearances clearances;
    private final InstructorStandings standings;

    InstructorController(
            Instructors instructors, Admissions admissions, Clearances clearances, InstructorStandings standings) {
        this.instructors = instructors;
        this.admissions = admissions;
        this.clearances = clearances;
        this.standings = standings;
    }

    /** Operators read who teaches at the schools they serve; the dossier is the school's to write. */
    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    List<Instructor> instructors(Scope scope) {
        return instructors.all(scope);
    }

    /** Of each of them: may this person give a class today, and if not, why. */
    @GetMapping("/standings")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    List<InstructorStanding> standings(Scope scope) {
        return standings.of(scope);
    }

    @GetMapping("/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    Instructor instructor(Scope scope, @PathVariable Instructor.Id id) {
        return instructors.find(scope, id);
    }

    @PostMapping
    Instructor add(Scope scope, @Valid @RequestBody InstructorDraft draft) {
        return instructors.add(scope, scope.place(), draft);
    }

    @PutMapping("/{id}")
    Instructor edit(Scope scope, @PathVariable Instructor.Id id, @Valid @RequestBody InstructorDraft draft) {
        return instructors.edit(scope, id, draft);
    }

    @PostMapping("/{id}/submission")
    Instructor submit(Scope scope, @PathVariable Instructor.Id id) {
        return admissions.submit(scope, id);
    }

    @PostMapping("/{id}/identity")
    ClearanceAnswer identify(Scope scope, @PathVariable Instructor.Id id, @Valid @RequestBody ExternalIdentity who) {
        return clearances.identify(scope, id, who);
    }

    @GetMapping("/{id}/clearance")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    ClearanceAnswer clearance(Scope scope, @PathVariable Instructor.Id id) {
        return clearances.of(scope, id);
    }

    @PostMapping("/{id}/clearance")
    ClearanceAnswer renewClearance(Scope scope, @PathVariable Instructor.Id id) {
        return clearances.renew(scope, id);
    }
}
