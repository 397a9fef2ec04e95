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
@RequestMapping("/api/courses")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class CourseController {
    private final Courses courses;
    private final CourseChecks checks;
    private final SchoolReviews committee;
    private final Admissions admissions;

    CourseController(Courses courses, CourseChecks checks, SchoolReviews committee, Admissions admissions) {
        this.courses = courses;
        this.checks = checks;
        this.committee = committee;
        this.admissions = admissions;
    }

    @GetMapping
    List<Course> courses(Scope scope) {
        return courses.all(scope);
    }

    @GetMapping("/{id}")
    Course course(Scope scope, @PathVariable Course.Id id) {
        return courses.find(scope, id);
    }

    @PostMapping
    Course add(Scope scope, @Valid @RequestBody CourseDraft draft) {
        return courses.add(scope, scope.place(), draft);
    }

    @PutMapping("/{id}")
    Course edit(Scope scope, @PathVariable Course.Id id, @Valid @RequestBody CourseDraft draft) {
        committee.free(scope, id);
        return courses.edit(scope, id, draft);
    }

    /** What it still lacks, and what the rules say of it. */
    @GetMapping("/{id}/check")
    CourseCheck check(Scope scope, @PathVariable Course.Id id) {
        return checks.of(courses.find(scope, id));
    }

    @PostMapping("/{id}/submission")
    Course submit(Scope scope, @PathVariable Course.Id id) {
        return admissions.submit(scope, id);
    }
}
