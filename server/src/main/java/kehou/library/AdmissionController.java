package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The authority's side of an admission. */
@RestController
@RequestMapping("/api/admissions")
@Allowed(Role.BUREAU)
class AdmissionController {
    private final Admissions admissions;
    private final Panels panels;
    private final PanelViews views;
    private final OwnLibrary own;
    private final Organisations organisations;

    AdmissionController(
            Admissions admissions, Panels panels, PanelViews views, OwnLibrary own, Organisations organisations) {
        this.admissions = admissions;
        this.panels = panels;
        this.views = views;
        this.own = own;
        this.organisations = organisations;
    }

    record FormalCheck(@NotNull @Size(max = 1000) String note) {}

    record PanelReplacement(
            @NotNull Expert.Id expert,
            @NotBlank @Size(min = 2, max = 200) String reason) {}

    @GetMapping
    Page<Admission> queue(
            Scope scope,
            @RequestParam(required = false) @Nullable Standing state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return admissions.queue(scope, state, after, Page.limit(limit));
    }

    @GetMapping("/{id}")
    AdmissionDossier dossier(Scope scope, @PathVariable Admission.Id id) {
        return admissions.dossier(scope, id);
    }

    @PostMapping("/{id}/formal-check")
    Admission pass(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody FormalCheck check) {
        return admissions.pass(scope, id, check.note());
    }

    @PostMapping("/{id}/panels")
    List<PanelView> draw(Scope scope, @PathVariable Admission.Id id) {
        panels.draw(scope, id);
        return panels(scope, id);
    }

    @GetMapping("/{id}/panels")
    List<PanelView> panels(Scope scope, @PathVariable Admission.Id id) {
        Admission admission = admissions.find(scope, id);
        return own.in(scope, at -> views.of(at, admission));
    }

    @PostMapping("/{id}/panels/replacements")
    List<PanelView> replace(
            Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody PanelReplacement replacement) {
        panels.replace(scope, id, replacement.expert(), replacement.reason());
        return panels(scope, id);
    }

    @PostMapping("/{id}/decision")
    Admission decide(Scope scope, @PathVariable Admission.Id id, @Valid @RequestBody AdmissionDecision answer) {
        return admissions.decide(scope, id, answer.decision(), answer.reason(), answer.clause());
    }

    @GetMapping("/{id}/minutes")
    AdmissionMinutes minutes(Scope scope, @PathVariable Admission.Id id) {
        AdmissionDossier dossier = admissions.dossier(scope, id);
        String authority = organisations.require(scope.place()).name();
        return new AdmissionMinutes(dossier, authority, own.in(scope, at -> views.of(at, dossier.admission())));
    }
}
