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

    InstructorController(Instructors instructors, Admissions admissions) {
        this.instructors = instructors;
        this.admissions = admissions;
    }

    @GetMapping
    List<Instructor> instructors(Scope scope) {
        return instructors.all(scope);
    }

    @GetMapping("/{id}")
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
}
