package kehou.library;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The authorities that the caller may choose between. */
@RestController
@RequestMapping("/api/course-authorities")
@Allowed({Role.TEACHER, Role.OPERATOR})
class CourseAuthorityController {
    private final Authorities authorities;

    CourseAuthorityController(Authorities authorities) {
        this.authorities = authorities;
    }

    @GetMapping
    List<CourseAuthority> open(Scope scope) {
        return authorities.open(scope.place());
    }
}
