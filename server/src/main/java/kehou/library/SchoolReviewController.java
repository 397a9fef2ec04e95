package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/school-reviews")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class SchoolReviewController {
    private final SchoolReviews reviews;

    SchoolReviewController(SchoolReviews reviews) {
        this.reviews = reviews;
    }

    record CommitteeBallot(@NotNull StaffMember.Id member, boolean inFavour) {}

    record CommitteeDecision(
            @NotNull SchoolReview.State decision,
            @NotEmpty @Size(max = 15) List<@Valid CommitteeBallot> ballots,
            @NotNull @Size(max = 1000) String reason) {}

    @GetMapping
    List<SchoolReview> all(Scope scope) {
        return reviews.all(scope);
    }

    @PostMapping("/{id}/decision")
    SchoolReview decide(Scope scope, @PathVariable SchoolReview.Id id, @Valid @RequestBody CommitteeDecision decision) {
        List<SchoolReviews.Ballot> ballots = decision.ballots().stream()
                .map(of -> new SchoolReviews.Ballot(of.member(), of.inFavour()))
                .toList();
        return reviews.close(scope, id, decision.decision(), ballots, decision.reason());
    }
}
