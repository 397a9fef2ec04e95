package kehou.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.enrolment.WishList.OwnOpening;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/children/{pupil}/draws")
@Allowed(Role.GUARDIAN)
class ChildDrawController {
    private final WishLists lists;
    private final WishAppeals appeals;

    ChildDrawController(WishLists lists, WishAppeals appeals) {
        this.lists = lists;
        this.appeals = appeals;
    }

    @GetMapping
    List<ChildDraw> draws(Scope scope, @PathVariable Pupil.Id pupil) {
        return lists.ofChild(scope, pupil);
    }

    @PutMapping("/{draw}/wishes")
    WishList write(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @PathVariable Draw.Id draw,
            @Valid @RequestBody WishListDraft draft) {
        return lists.write(scope, pupil, draw, draft);
    }

    @GetMapping("/{draw}/opening")
    OwnOpening opening(Scope scope, @PathVariable Pupil.Id pupil, @PathVariable Draw.Id draw) {
        return lists.opening(scope, pupil, draw);
    }

    /** What a family asks, or a person answers. */
    record AppealWords(@NotBlank @Size(max = 500) String words) {}

    @PostMapping("/{draw}/appeal")
    WishAppeal ask(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @PathVariable Draw.Id draw,
            @Valid @RequestBody AppealWords appeal) {
        return appeals.ask(scope, pupil, draw, appeal.words());
    }
}
