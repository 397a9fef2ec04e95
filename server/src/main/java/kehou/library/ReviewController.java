package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reviews")
@Allowed(Role.EXPERT)
class ReviewController {
    private final Reviews reviews;
    private final OwnLibrary own;

    ReviewController(Reviews reviews, OwnLibrary own) {
        this.reviews = reviews;
        this.own = own;
    }

    record PanelRemark(@NotBlank @Size(max = 1000) String words) {}

    record ConflictDeclaration(
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    @GetMapping
    List<Review> mine(Scope scope) {
        return own.in(scope, reviews::mine);
    }

    @GetMapping("/{id}")
    ReviewSheet sheet(Scope scope, @PathVariable Panel.Id id) {
        return own.in(scope, at -> reviews.sheet(at, id));
    }

    @PostMapping("/{id}/scores")
    ReviewSheet handIn(Scope scope, @PathVariable Panel.Id id, @Valid @RequestBody ScoreSheetDraft sheet) {
        return own.in(scope, at -> reviews.handIn(at, id, sheet));
    }

    @PostMapping("/{id}/remarks")
    ReviewSheet say(Scope scope, @PathVariable Panel.Id id, @Valid @RequestBody PanelRemark remark) {
        return own.in(scope, at -> reviews.say(at, id, remark.words()));
    }

    @PostMapping("/{id}/conflict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declare(Scope scope, @PathVariable Panel.Id id, @Valid @RequestBody ConflictDeclaration conflict) {
        own.in(scope, at -> {
            reviews.declare(at, id, conflict.reason());
            return Boolean.TRUE;
        });
    }
}
