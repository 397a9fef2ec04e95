package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class ChangeRoundController {
    private final ChangeRounds rounds;

    ChangeRoundController(ChangeRounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/api/change-rounds")
    List<ChangeRound> ofSchool(Scope scope) {
        return rounds.ofSchool(scope);
    }

    @PostMapping("/api/change-rounds")
    ChangeRound add(Scope scope, @Valid @RequestBody ChangeRoundDraft draft) {
        return rounds.add(scope, draft);
    }

    @PutMapping("/api/change-rounds/{id}")
    ChangeRound edit(Scope scope, @PathVariable ChangeRound.Id id, @Valid @RequestBody ChangeRoundDraft draft) {
        return rounds.edit(scope, id, draft);
    }

    @PostMapping("/api/change-rounds/{id}/publication")
    ChangeRound publish(Scope scope, @PathVariable ChangeRound.Id id) {
        return rounds.publish(scope, id);
    }

    @GetMapping("/api/children/{pupil}/change-rounds")
    @Allowed(Role.GUARDIAN)
    List<ChangeRound> ofPupil(Scope scope, @PathVariable Pupil.Id pupil) {
        return rounds.ofPupil(scope, pupil);
    }
}
