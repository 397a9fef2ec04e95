package kehou.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kehou.enrolment.ChildDrawController.AppealWords;
import kehou.enrolment.DrawDraft.RepairDraft;
import kehou.enrolment.WishAppeals.AppealRow;
import kehou.enrolment.draw.DrawRecord;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DrawController {
    private final Draws draws;
    private final DrawValues values;
    private final DrawRecords records;
    private final DrawTrials trials;
    private final DrawCases cases;
    private final WishAppeals appeals;

    DrawController(
            Draws draws,
            DrawValues values,
            DrawRecords records,
            DrawTrials trials,
            DrawCases cases,
            WishAppeals appeals) {
        this.draws = draws;
        this.values = values;
        this.records = records;
        this.trials = trials;
        this.cases = cases;
        this.appeals = appeals;
    }

    /** What a person reads at the public source. */
    record PublicValue(@NotBlank @Size(max = 200) String value) {}

    /** Why an authority looks at a school's draw. */
    record DrawCase(@NotBlank @Size(max = 200) String reason) {}

    @GetMapping("/api/draws")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Page<Draw> draws(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return draws.list(scope, after, Page.limit(limit));
    }

    @PostMapping("/api/draws")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Draw announce(Scope scope, @Valid @RequestBody DrawDraft draft) {
        return draws.announce(scope, scope.place(), draft);
    }

    @PostMapping("/api/windows/{id}/repair-draws")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Draw repair(Scope scope, @PathVariable SelectionWindow.Id id, @Valid @RequestBody RepairDraft draft) {
        return draws.repair(scope, id, draft);
    }

    @PostMapping("/api/draws/{id}/cancellation")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Draw cancel(Scope scope, @PathVariable Draw.Id id) {
        return draws.cancel(scope, id);
    }

    @PostMapping("/api/draws/{id}/public-values")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Draw read(Scope scope, @PathVariable Draw.Id id, @Valid @RequestBody PublicValue value) {
        return values.read(scope, id, value.value());
    }

    @PostMapping("/api/draws/{id}/revelation")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Draw reveal(Scope scope, @PathVariable Draw.Id id) {
        return values.reveal(scope, id);
    }

    /** With the wish lists, without a name. */
    @GetMapping("/api/draws/{id}/record")
    @Allowed({Role.GUARDIAN, Role.SCHOOL, Role.PRINCIPAL})
    DrawRecord record(Scope scope, @PathVariable Draw.Id id) {
        return records.whole(scope, id);
    }

    /** Changes nothing. */
    @PostMapping("/api/draws/{id}/trial")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    DrawTrial attempt(Scope scope, @PathVariable Draw.Id id, @Valid @RequestBody DrawTrialWish wish) {
        return trials.attempt(scope, id, wish);
    }

    /** An authority opens the keys of all, for a reason that stays on record. */
    @PostMapping("/api/draws/{id}/key-openings")
    @Allowed(Role.BUREAU)
    DrawOpenings open(Scope scope, @PathVariable Draw.Id id, @Valid @RequestBody DrawCase why) {
        return cases.open(scope, id, why.reason());
    }

    /** The same trial by the authority. */
    @PostMapping("/api/draws/{id}/supervised-trial")
    @Allowed(Role.BUREAU)
    DrawTrial supervise(Scope scope, @PathVariable Draw.Id id, @Valid @RequestBody DrawTrialWish wish) {
        return cases.attempt(scope, id, wish);
    }

    @GetMapping("/api/draws/{id}/appeals")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Page<AppealRow> appeals(
            Scope scope,
            @PathVariable Draw.Id id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return appeals.list(scope, id, after, Page.limit(limit));
    }

    @PostMapping("/api/draw-appeals/{id}/answer")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    WishAppeal answer(Scope scope, @PathVariable WishAppeal.Id id, @Valid @RequestBody AppealWords answer) {
        return appeals.answer(scope, id, answer.words());
    }
}
