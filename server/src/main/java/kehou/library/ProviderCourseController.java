package kehou.library;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator's or a provider's own courses; it may choose the authority that judges them (NP-3.4). */
@RestController
@RequestMapping("/api/provider-courses")
@Allowed(Role.OPERATOR)
class ProviderCourseController {
    private final Courses courses;
    private final CourseChecks checks;
    private final Admissions admissions;
    private final OwnLibrary own;

    ProviderCourseController(Courses courses, CourseChecks checks, Admissions admissions, OwnLibrary own) {
        this.courses = courses;
        this.checks = checks;
        this.admissions = admissions;
        this.own = own;
    }

    /** @param authority number of a district or of the city (0); absent for the one the organisation stands in */
    record SubmissionWish(@Nullable Integer authority) {}

    @GetMapping
    List<Course> courses(Scope scope) {
        return own.in(scope, courses::all);
    }

    @GetMapping("/{id}")
    Course course(Scope scope, @PathVariable Course.Id id) {
        return own.in(scope, at -> courses.find(at, id));
    }

    @PostMapping
    Course add(Scope scope, @Valid @RequestBody CourseDraft draft) {
        return own.in(scope, at -> courses.add(at, scope.place(), draft));
    }

    @PutMapping("/{id}")
    Course edit(Scope scope, @PathVariable Course.Id id, @Valid @RequestBody CourseDraft draft) {
        return own.in(scope, at -> courses.edit(at, id, draft));
    }

    /** What it still lacks, and what the rules say of it. */
    @GetMapping("/{id}/check")
    CourseCheck check(Scope scope, @PathVariable Course.Id id) {
        return own.in(scope, at -> checks.of(courses.find(at, id)));
    }

    @PostMapping("/{id}/submission")
    Course submit(Scope scope, @PathVariable Course.Id id, @Valid @RequestBody SubmissionWish wish) {
        return own.in(scope, at -> {
            admissions.submit(at, Admission.Subject.COURSE, id, wish.authority());
            return courses.find(at, id);
        });
    }
}
