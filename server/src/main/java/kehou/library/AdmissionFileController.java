package kehou.library;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kehou.files.FileDownloads;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence beside the dossier. */
@RestController
@RequestMapping("/api/admissions/{id}/files")
@Allowed(Role.BUREAU)
class AdmissionFileController {
    private final AdmissionFiles files;
    private final FileDownloads downloads;

    AdmissionFileController(AdmissionFiles files, FileDownloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping
    List<StoredFile> admissionFiles(Scope scope, @PathVariable Admission.Id id) {
        return files.of(scope, id);
    }

    @GetMapping("/{file}")
    void admissionFile(
            Scope scope, @PathVariable Admission.Id id, @PathVariable StoredFile.Id file, HttpServletResponse to)
            throws IOException {
        downloads.send(files.opens(scope, id, file), file, to);
    }

    @GetMapping("/{file}/preview")
    void admissionFilePreview(
            Scope scope, @PathVariable Admission.Id id, @PathVariable StoredFile.Id file, HttpServletResponse to)
            throws IOException {
        downloads.sendPreview(files.opens(scope, id, file), file, to);
    }
}
