package kehou.enrolment;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnrolmentController {
    private final Catalogues catalogues;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Offerings offerings;
    private final Pupils pupils;

    EnrolmentController(
            Catalogues catalogues, Enrolments enrolments, Withdrawals withdrawals, Offerings offerings, Pupils pupils) {
        this.catalogues = catalogues;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.offerings = offerings;
        this.pupils = pupils;
    }

    @GetMapping("/api/children/{pupil}/catalogue")
    @Allowed(Role.GUARDIAN)
    Catalogue catalogue(Scope scope, @PathVariable Pupil.Id pupil) {
        return catalogues.of(scope, pupil);
    }

    @PostMapping("/api/children/{pupil}/enrolments")
    @Allowed(Role.GUARDIAN)
    Enrolment choose(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody Choice choice) {
        return enrolments.choose(scope, pupil, choice.offering());
    }

    @GetMapping("/api/children/{pupil}/enrolments")
    @Allowed(Role.GUARDIAN)
    List<ChildEnrolment> ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        List<Enrolment> found = enrolments.ofPupil(scope, pupil);
        Map<Offering.Id, Offering> of =
                offerings.find(scope, found.stream().map(Enrolment::offering).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Offering::id, Function.identity()));
        return found.stream()
                .flatMap(enrolment -> Optional.ofNullable(of.get(enrolment.offering())).stream()
                        .map(offering -> new ChildEnrolment(enrolment, offering)))
                .toList();
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
        List<Enrolment> found = enrolments.ofOffering(scope, id);
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, found.stream().map(Enrolment::pupil).toList());
        List<OfferingEnrolment> seats = new ArrayList<>();
        for (Enrolment enrolment : found) {
            seats.add(new OfferingEnrolment(seats.size() + 1, enrolment, cards.get(enrolment.pupil())));
        }
        return seats;
    }
}
