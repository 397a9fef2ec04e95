package kehou.enrolment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Problems;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class EnrolmentController {
    private final Catalogues catalogues;
    private final Enrolments enrolments;
    private final EnrolmentLists lists;
    private final Withdrawals withdrawals;
    private final FamilyDecisions decisions;
    private final JsonMapper json;

    EnrolmentController(
            Catalogues catalogues,
            Enrolments enrolments,
            EnrolmentLists lists,
            Withdrawals withdrawals,
            FamilyDecisions decisions,
            JsonMapper json) {
        this.catalogues = catalogues;
        this.enrolments = enrolments;
        this.lists = lists;
        this.withdrawals = withdrawals;
        this.decisions = decisions;
        this.json = json;
    }

    @GetMapping("/api/children/{pupil}/catalogue")
    @Allowed(Role.GUARDIAN)
    Catalogue catalogue(Scope scope, @PathVariable Pupil.Id pupil) {
        return catalogues.of(scope, pupil);
    }

    /** A 'no' is written and not thrown: an exception on its way up took a quarter of the answer's time. */
    @PostMapping("/api/children/{pupil}/enrolments")
    @Allowed(Role.GUARDIAN)
    @Nullable
    Enrolment choose(
            Scope scope,
            KeyedWrite write,
            @PathVariable Pupil.Id pupil,
            @Valid @RequestBody Choice choice,
            HttpServletResponse response)
            throws IOException {
        return switch (enrolments.pressed(scope, pupil, choice.offering(), write)) {
            case Outcome.Taken(var enrolment) -> enrolment;
            case Outcome.Declined(var refused) -> {
                Problems.write(response, refused, json);
                yield null;
            }
        };
    }

    @GetMapping("/api/children/{pupil}/enrolments")
    @Allowed(Role.GUARDIAN)
    List<ChildEnrolment> ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return lists.ofChild(scope, pupil);
    }

    /** Who decided what for the child, and when. */
    @GetMapping("/api/children/{pupil}/decisions")
    @Allowed(Role.GUARDIAN)
    List<FamilyDecision> decisions(Scope scope, @PathVariable Pupil.Id pupil) {
        return decisions.of(scope, pupil);
    }

    @GetMapping("/api/enrolments/{id}/withdrawal")
    @Allowed(Role.GUARDIAN)
    RefundPreview preview(Scope scope, @PathVariable Enrolment.Id id) {
        return withdrawals.preview(scope, id);
    }

    @PostMapping("/api/enrolments/{id}/withdrawal")
    @Allowed(Role.GUARDIAN)
    Withdrawal withdraw(
            Scope scope, @PathVariable Enrolment.Id id, @Valid @RequestBody WithdrawalConfirmation confirmation) {
        return withdrawals.confirm(scope, id, confirmation.amountFen());
    }

    @GetMapping("/api/offerings/{id}/enrolments")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    List<OfferingEnrolment> ofOffering(Scope scope, @PathVariable Offering.Id id) {
        return lists.ofOffering(scope, id);
    }
}
