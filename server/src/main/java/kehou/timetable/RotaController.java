package kehou.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.StaffMember;
import kehou.timetable.Duty.DutyWish;
import kehou.timetable.Rota.RotaSpan;
import kehou.timetable.RotaMember.RotaSubjects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class RotaController {
    private final Rotas rotas;
    private final Duties duties;
    private final RotaMembers members;
    private final QuestionRooms questions;

    RotaController(Rotas rotas, Duties duties, RotaMembers members, QuestionRooms questions) {
        this.rotas = rotas;
        this.duties = duties;
        this.members = members;
        this.questions = questions;
    }

    /** Who takes the turn instead; {@code version} is the one that was seen. */
    record DutyHandover(StaffMember.@NotNull Id staff, int version) {}

    record DutyEnd(@NotBlank @Size(min = 2, max = 200) String reason) {}

    @GetMapping("/rota")
    Rota rota(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return rotas.of(scope, from, to);
    }

    @PostMapping("/rota-drafts")
    Rota draft(Scope scope, @Valid @RequestBody RotaSpan span) {
        return rotas.draft(scope, span);
    }

    @GetMapping("/rota-members")
    List<RotaMember> members(Scope scope) {
        return members.of(scope, scope.place());
    }

    @PutMapping("/rota-members/{staff}")
    RotaMember put(Scope scope, @PathVariable StaffMember.Id staff, @Valid @RequestBody RotaSubjects of) {
        return members.put(scope, staff, of.subjects());
    }

    @GetMapping("/my-duties")
    @Allowed(Role.TEACHER)
    List<Duty> own(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return duties.own(scope, from, to);
    }

    @PostMapping("/duties")
    Duty assign(Scope scope, @Valid @RequestBody DutyWish wish) {
        return duties.assign(scope, wish);
    }

    @PutMapping("/duties/{id}")
    Duty hand(Scope scope, @PathVariable Duty.Id id, @Valid @RequestBody DutyHandover to) {
        return duties.hand(scope, id, to.staff(), to.version());
    }

    @PostMapping("/duties/{id}/presence")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER})
    Duty hold(Scope scope, @PathVariable Duty.Id id) {
        return duties.hold(scope, id);
    }

    @PostMapping("/duties/{id}/cancellation")
    Duty cancel(Scope scope, @PathVariable Duty.Id id, @Valid @RequestBody DutyEnd end) {
        return duties.cancel(scope, id, end.reason());
    }

    /** Where the child may drop in with a question, and who answers there next. */
    @GetMapping("/children/{pupil}/question-rooms")
    @Allowed(Role.GUARDIAN)
    List<QuestionRoom> questionRooms(Scope scope, @PathVariable Pupil.Id pupil) {
        return questions.of(scope, pupil);
    }
}
