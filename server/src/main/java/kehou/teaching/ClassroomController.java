package kehou.teaching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Screens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classroom")
class ClassroomController {
    private final ClassroomScreens screens;
    private final Screens cookies;
    private final ClassroomLessons lessons;

    ClassroomController(ClassroomScreens screens, Screens cookies, ClassroomLessons lessons) {
        this.screens = screens;
        this.cookies = cookies;
        this.lessons = lessons;
    }

    /** A code for a screen that nobody is signed in on. */
    @Open
    @PostMapping("/screens")
    ScreenCode show() {
        return screens.show();
    }

    /** The screen asks every second or two; the answer that says CONFIRMED also brings its capability as a cookie. */
    @Open
    @GetMapping("/screens/{screen}")
    ScreenState state(@PathVariable String screen, HttpServletResponse response) {
        ScreenState state = screens.state(screen);
        screens.capability(screen)
                .ifPresent(capability -> cookies.show(response, capability.token(), capability.until()));
        return state;
    }

    @Allowed(Role.TEACHER)
    @PostMapping("/sign-ins")
    ClassroomSignIn confirm(Scope scope, @Valid @RequestBody ScannedCode code) {
        return screens.confirm(scope, code);
    }

    @Allowed(Role.CLASSROOM)
    @GetMapping("/lesson")
    ClassroomLesson lesson(Scope scope) {
        return lessons.of(scope);
    }
}
