package kehou.quality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.people.Pupil;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RatingController {
    private final Ratings ratings;

    RatingController(Ratings ratings) {
        this.ratings = ratings;
    }

    @Allowed(Role.GUARDIAN)
    @PostMapping("/api/children/{pupil}/ratings")
    Rating give(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody RatingDraft draft) {
        return ratings.give(scope, pupil, draft);
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/ratings")
    List<Rating> of(Scope scope, @PathVariable Pupil.Id pupil) {
        return ratings.of(scope, pupil);
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/course-ratings")
    List<CourseRating> byCourse(Scope scope) {
        return ratings.byCourse(scope);
    }

    /** Of courses of the libraries, over all schools. */
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR, Role.BUREAU})
    @GetMapping("/api/resource-ratings")
    List<ResourceRating> bySource(@RequestParam(defaultValue = "") @Size(max = 200) List<Course.Id> source) {
        return ratings.bySource(source);
    }
}
