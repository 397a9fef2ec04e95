package kehou.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import kehou.files.FileDownloads;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.NeedClaim.ChildNeeds;
import kehou.people.NeedClaim.NeedClaimCase;
import kehou.people.NeedClaim.NeedClaimDraft;
import kehou.people.NeedClaim.NeedClaimForFamily;
import kehou.people.NeedClaim.NeedClaimLine;
import kehou.people.NeedClaim.NeedClaimRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** No teacher, no operator, no finance: a need is the family's and of the two persons who decide. */
@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class NeedClaimController {
    private final NeedClaims claims;
    private final NeedCounts counts;
    private final FileDownloads downloads;

    NeedClaimController(NeedClaims claims, NeedCounts counts, FileDownloads downloads) {
        this.claims = claims;
        this.counts = counts;
        this.downloads = downloads;
    }

    @GetMapping("/api/children/{pupil}/need-claims")
    @Allowed(Role.GUARDIAN)
    ChildNeeds childNeeds(Scope scope, @PathVariable Pupil.Id pupil) {
        return claims.ofChild(scope, pupil);
    }

    @PostMapping("/api/children/{pupil}/need-claims")
    @Allowed(Role.GUARDIAN)
    NeedClaim applyForNeed(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody NeedClaimDraft draft) {
        return claims.apply(scope, pupil, draft);
    }

    @PostMapping("/api/need-claims/{id}/withdrawal")
    @Allowed(Role.GUARDIAN)
    NeedClaim withdrawNeedClaim(Scope scope, @PathVariable NeedClaim.Id id) {
        return claims.withdraw(scope, id);
    }

    /** @param open those that wait for a decision; otherwise the others */
    @GetMapping("/api/need-claims")
    Page<NeedClaimLine> needClaims(
            Scope scope,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return claims.list(scope, scope.place(), open, after, Page.limit(limit));
    }

    @PostMapping("/api/need-claims")
    NeedClaimCase enterNeedClaim(Scope scope, @Valid @RequestBody NeedClaimForFamily wish) {
        return claims.enter(scope, wish);
    }

    @GetMapping("/api/need-claims/{id}")
    NeedClaimCase needClaim(Scope scope, @PathVariable NeedClaim.Id id) {
        return claims.open(scope, id);
    }

    @GetMapping("/api/need-claims/{id}/proofs/{file}")
    void needProof(
            Scope scope, @PathVariable NeedClaim.Id id, @PathVariable StoredFile.Id file, HttpServletResponse response)
            throws IOException {
        downloads.send(claims.openFile(scope, id, file), file, response);
    }

    @GetMapping("/api/need-claims/{id}/proofs/{file}/preview")
    void needProofPreview(
            Scope scope, @PathVariable NeedClaim.Id id, @PathVariable StoredFile.Id file, HttpServletResponse response)
            throws IOException {
        downloads.sendPreview(claims.openFile(scope, id, file), file, response);
    }

    @PostMapping("/api/need-claims/{id}/approval")
    NeedClaimCase approveNeedClaim(Scope scope, @PathVariable NeedClaim.Id id) {
        return claims.approve(scope, id);
    }

    @PostMapping("/api/need-claims/{id}/refusal")
    NeedClaimCase refuseNeedClaim(
            Scope scope, @PathVariable NeedClaim.Id id, @Valid @RequestBody NeedClaimRefusal wish) {
        return claims.refuse(scope, id, wish.reason());
    }

    /** The children of the authority's area by need; few are not shown. */
    @GetMapping("/api/need-counts")
    @Allowed(Role.BUREAU)
    List<NeedCount> needCounts(Scope scope) {
        return counts.of(scope);
    }
}
