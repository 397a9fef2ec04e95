package kehou.delivery;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {
    private final LessonSessions lessons;
    private final Sessions sessions;
    private final Substitutions substitutions;
    private final AffectedSessions affected;
    private final BaseCare care;

    SessionController(
            LessonSessions lessons,
            Sessions sessions,
            Substitutions substitutions,
            AffectedSessions affected,
            BaseCare care) {
        this.lessons = lessons;
        this.sessions = sessions;
        this.substitutions = substitutions;
        this.affected = affected;
        this.care = care;
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR})
    @GetMapping("/api/sessions")
    List<LessonSession> between(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Integer school) {
        List<LessonSession> all = lessons.between(scope, from, to);
        if (school == null) {
            return all;
        }
        int only = scope.at(school);
        return all.stream().filter(session -> session.school() == only).toList();
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
    @GetMapping("/api/sessions/affected")
    List<AffectedSession> affected(Scope scope) {
        return affected.of(scope);
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR})
    @GetMapping("/api/sessions/{id}")
    LessonSession one(Scope scope, @PathVariable Session.Id id) {
        return lessons.find(scope, id);
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/sessions")
    List<LessonSession> ofPupil(
            Scope scope, @PathVariable Pupil.Id pupil, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return lessons.ofPupil(scope, pupil, from, to);
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @PostMapping("/api/sessions/{id}/cancellation")
    LessonSession cancel(
            Scope scope, @PathVariable Session.Id id, @Valid @RequestBody SessionCancellation cancellation) {
        sessions.cancel(scope, id, cancellation.reason());
        return lessons.find(scope, id);
    }

    /** The lesson ends before its time; its children go to base care, and their families hear of it. */
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER})
    @PostMapping("/api/sessions/{id}/early-end")
    LessonSession endEarly(Scope scope, @PathVariable Session.Id id, @Valid @RequestBody EarlyEndRequest request) {
        care.endEarly(scope, id, request);
        return lessons.find(scope, id);
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @PostMapping("/api/sessions/{id}/substitution")
    LessonSession substitute(
            Scope scope, @PathVariable Session.Id id, @Valid @RequestBody SubstitutionRequest request) {
        substitutions.arrange(scope, id, request);
        return lessons.find(scope, id);
    }
}
