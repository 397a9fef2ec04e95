package kehou.supervision;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kehou.files.FileDownloads;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ComplaintController {
    private final Complaints complaints;
    private final FileDownloads downloads;

    ComplaintController(Complaints complaints, FileDownloads downloads) {
        this.complaints = complaints;
        this.downloads = downloads;
    }

    /** To the district of the child's school. */
    @PostMapping("/api/children/{pupil}/complaints")
    @Allowed(Role.GUARDIAN)
    Complaint complain(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody ComplaintDraft draft) {
        return complaints.make(scope, pupil, draft.kind(), draft.words());
    }

    /** The caller's own, with what came of them. */
    @GetMapping("/api/complaints/mine")
    @Allowed(Role.GUARDIAN)
    List<Complaint> ownComplaints(Scope scope) {
        return complaints.own(scope);
    }

    @PostMapping(path = "/api/complaints/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Role.GUARDIAN)
    Complaint proveComplaint(Scope scope, @PathVariable Complaint.Id id, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return complaints.prove(scope, id, String.valueOf(file.getOriginalFilename()), content);
        }
    }

    @GetMapping("/api/complaints/{id}/evidence/{file}")
    @Allowed({Role.GUARDIAN, Role.BUREAU})
    void complaintFile(
            Scope scope, @PathVariable Complaint.Id id, @PathVariable StoredFile.Id file, HttpServletResponse to)
            throws IOException {
        downloads.send(complaints.opens(scope, id, file), file, to);
    }

    @GetMapping("/api/complaints/{id}/evidence/{file}/preview")
    @Allowed({Role.GUARDIAN, Role.BUREAU})
    void complaintFilePreview(
            Scope scope, @PathVariable Complaint.Id id, @PathVariable StoredFile.Id file, HttpServletResponse to)
            throws IOException {
        downloads.sendPreview(complaints.opens(scope, id, file), file, to);
    }

    /** What reached the caller's authority. */
    @GetMapping("/api/complaints")
    @Allowed(Role.BUREAU)
    Page<Complaint> complaints(
            Scope scope,
            @RequestParam(required = false) Complaint.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return complaints.reached(scope, state, after, Page.limit(limit));
    }

    @PostMapping("/api/complaints/{id}/answer")
    @Allowed(Role.BUREAU)
    Complaint answerComplaint(Scope scope, @PathVariable Complaint.Id id, @Valid @RequestBody ComplaintReply reply) {
        return complaints.answer(scope, id, reply.words());
    }

    /** On to the city. */
    @PostMapping("/api/complaints/{id}/forwarding")
    @Allowed(Role.BUREAU)
    Complaint forwardComplaint(Scope scope, @PathVariable Complaint.Id id, @Valid @RequestBody ComplaintReply reply) {
        return complaints.forward(scope, id, reply.words());
    }
}
