package kehou.library;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import kehou.files.FileDownloads;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CertificateController {
    private final Certificates certificates;
    private final Qualifications qualifications;
    private final FileDownloads downloads;

    CertificateController(Certificates certificates, Qualifications qualifications, FileDownloads downloads) {
        this.certificates = certificates;
        this.qualifications = qualifications;
        this.downloads = downloads;
    }

    @GetMapping("/api/instructors/{id}/certificates")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    List<Certificate> of(Scope scope, @PathVariable Instructor.Id id) {
        return certificates.of(scope, id);
    }

    @PostMapping("/api/instructors/{id}/certificates")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Certificate add(Scope scope, @PathVariable Instructor.Id id, @Valid @RequestBody CertificateDraft draft) {
        return certificates.add(scope, id, draft);
    }

    @DeleteMapping("/api/instructors/{id}/certificates/{certificate}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    void remove(Scope scope, @PathVariable Instructor.Id id, @PathVariable Certificate.Id certificate) {
        certificates.remove(scope, id, certificate);
    }

    @GetMapping("/api/admissions/{id}/certificates")
    @Allowed(Role.BUREAU)
    List<Certificate> ofAdmission(Scope scope, @PathVariable Admission.Id id) {
        return certificates.of(scope, id);
    }

    /** The verdict on a dossier as it stands on the page, saved or not. */
    @GetMapping("/api/qualification")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU})
    Verdict judge(
            Scope scope,
            @RequestParam InstructorCategory category,
            @RequestParam(defaultValue = "0") @Min(0) @Max(70) int teachingYears,
            @RequestParam(defaultValue = "0") @Min(0) @Max(70) int workYears,
            @RequestParam(defaultValue = "") List<Certificate.Kind> certificates) {
        return qualifications.judge(
                scope.place(),
                new InstructorDossier(category, List.of(), teachingYears, workYears, List.of()),
                certificates);
    }

    @GetMapping("/api/certificates/waiting")
    @Allowed(Role.BUREAU)
    Page<Certificate> waiting(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return certificates.waiting(scope, after, Page.limit(limit));
    }

    /** The scan itself, for the authority that checks it; 404 where none was uploaded. */
    @GetMapping("/api/certificates/{id}/scan")
    @Allowed(Role.BUREAU)
    void certificateScan(Scope scope, @PathVariable Certificate.Id id, HttpServletResponse to) throws IOException {
        downloads.send(Certificates.owner(scope, id), certificates.scan(scope, id), to);
    }

    /** The scan in small; refuses files.no_preview for a document that is no image. */
    @GetMapping("/api/certificates/{id}/scan/preview")
    @Allowed(Role.BUREAU)
    void certificateScanPreview(Scope scope, @PathVariable Certificate.Id id, HttpServletResponse to)
            throws IOException {
        downloads.sendPreview(Certificates.owner(scope, id), certificates.scan(scope, id), to);
    }

    @PostMapping("/api/certificates/{id}/check")
    @Allowed(Role.BUREAU)
    Certificate check(Scope scope, @PathVariable Certificate.Id id, @Valid @RequestBody CertificateCheck found) {
        return certificates.check(scope, id, found.genuine(), found.objection());
    }
}
