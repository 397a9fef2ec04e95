package kehou.files;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/file-uploads")
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR, Role.BUREAU, Role.EXPERT, Role.GUARDIAN})
class FileUploadController {
    private final FileUploads uploads;

    FileUploadController(FileUploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping
    FileUpload startFileUpload(Scope scope, @Valid @RequestBody FileUpload.NewUpload wish) {
        return uploads.start(scope, Intake.owner(scope, wish.school()), wish);
    }

    @GetMapping("/{id}")
    FileUpload findFileUpload(Scope scope, @PathVariable FileUpload.Id id) {
        return uploads.find(scope, id);
    }

    /** @param offset where this part begins; all parts but the last have the size that the upload names */
    @PutMapping(path = "/{id}/bytes", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    FileUpload appendToFileUpload(
            Scope scope, @PathVariable FileUpload.Id id, @RequestParam long offset, @RequestBody byte[] part) {
        return uploads.append(scope, id, offset, part);
    }

    @PostMapping("/{id}/completion")
    StoredFile completeFileUpload(
            Scope scope, @PathVariable FileUpload.Id id, @Valid @RequestBody FileUpload.UploadCompletion completion) {
        return uploads.complete(scope, id, completion.sha256());
    }
}
