package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    private final WithdrawnRounds withdrawn;

    ChangeRoundController(ChangeRounds rounds, WithdrawnRounds withdrawn) {
        this.rounds = rounds;
        this.withdrawn = withdrawn;
    }

    /** Why a round is taken back, in words for the families. */
    record RoundWithdrawal(@NotBlank @Size(max = 200) String reason) {}

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

    @PostMapping("/api/change-rounds/{id}/withdrawal")
    ChangeRound withdrawRound(
            Scope scope, @PathVariable ChangeRound.Id id, @Valid @RequestBody RoundWithdrawal withdrawal) {
        return withdrawn.withdraw(scope, id, withdrawal.reason());
    }

    @GetMapping("/api/children/{pupil}/change-rounds")
    @Allowed(Role.GUARDIAN)
    List<ChangeRound> ofPupil(Scope scope, @PathVariable Pupil.Id pupil) {
        return rounds.ofPupil(scope, pupil);
    }
}
