package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@RestController
@RequestMapping("/api/course-applications")
@Allowed(Role.TEACHER)
class CourseApplicationController {
    private final CourseApplications applications;

    CourseApplicationController(CourseApplications applications) {
        this.applications = applications;
    }

    /** @param authority number of the district or the city to apply to; absent for the own school */
    record NewCourseApplication(
            @NotNull @Valid CourseDraft course, @Nullable Integer authority) {}

    @GetMapping
    List<CourseApplication> mine(Scope scope) {
        return applications.mine(scope);
    }

    @GetMapping("/{id}")
    CourseApplication find(Scope scope, @PathVariable Course.Id id) {
        return applications.find(scope, id);
    }

    @PostMapping
    CourseApplication start(Scope scope, @Valid @RequestBody NewCourseApplication wish) {
        return applications.start(scope, wish.course(), wish.authority());
    }

    @PutMapping("/{id}")
    CourseApplication edit(Scope scope, @PathVariable Course.Id id, @Valid @RequestBody CourseDraft draft) {
        return applications.edit(scope, id, draft);
    }

    /** What it still lacks, and what the rules say of it. */
    @GetMapping("/{id}/check")
    CourseCheck check(Scope scope, @PathVariable Course.Id id) {
        return applications.check(scope, id);
    }

    @PostMapping("/{id}/submission")
    CourseApplication submit(Scope scope, @PathVariable Course.Id id) {
        return applications.submit(scope, id);
    }
}
