package kehou.files;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR, Role.BUREAU, Role.EXPERT, Role.GUARDIAN})
class FileController {
    private static final int MOST_AT_ONCE = 50;

    private final Files files;
    private final FileDownloads downloads;

    FileController(Files files, FileDownloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    /** @param school for guardians: the school of their child that shall have the file */
    @PostMapping(path = "/api/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    StoredFile keepFile(
            Scope scope,
            @RequestParam MultipartFile file,
            @RequestParam StoredFile.Use use,
            @RequestParam(required = false) @Nullable Integer school)
            throws IOException {
        String name = String.valueOf(file.getOriginalFilename());
        try (InputStream content = file.getInputStream()) {
            return files.keepFor(scope, Intake.owner(scope, school), use, name, content);
        }
    }

    /** What is known of the caller's own files; at most 50 at once. */
    @GetMapping("/api/files")
    List<StoredFile> describeFiles(Scope scope, @RequestParam @Size(max = MOST_AT_ONCE) List<StoredFile.Id> file) {
        return files.own(scope, file);
    }

    @GetMapping("/api/files/{id}")
    void downloadFile(Scope scope, @PathVariable StoredFile.Id id, HttpServletResponse response) throws IOException {
        downloads.send(files.own(scope, id), id, response);
    }

    @GetMapping("/api/files/{id}/preview")
    void previewFile(Scope scope, @PathVariable StoredFile.Id id, HttpServletResponse response) throws IOException {
        downloads.sendPreview(files.own(scope, id), id, response);
    }

    @GetMapping("/api/file-usage")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR, Role.BUREAU})
    FileUsage fileUsage(Scope scope) {
        return files.usage(scope);
    }
}
