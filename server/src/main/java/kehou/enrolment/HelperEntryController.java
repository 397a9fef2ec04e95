package kehou.enrolment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kehou.enrolment.HelperEntries.HelperRow;
import kehou.files.FileDownloads;
import kehou.files.Pdf;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HelperEntryController {
    private final HelperEntries entries;
    private final FileDownloads downloads;
    private final Pdf pdf;

    HelperEntryController(HelperEntries entries, FileDownloads downloads, Pdf pdf) {
        this.entries = entries;
        this.downloads = downloads;
        this.pdf = pdf;
    }

    /** From paper, one child and one thing at a time. */
    @PostMapping("/api/pupils/{pupil}/helper-entries")
    @Allowed(Role.SCHOOL)
    HelperEntry enterWish(
            Scope scope, KeyedWrite write, @PathVariable Pupil.Id pupil, @Valid @RequestBody HelperWish wish) {
        return entries.enter(scope, pupil, wish, write);
    }

    @GetMapping("/api/helper-entries")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Page<HelperRow> helperEntries(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return entries.list(scope, after, Page.limit(limit));
    }

    /** What the child may choose from, for whoever enters its wish. */
    @GetMapping("/api/pupils/{pupil}/choices")
    @Allowed(Role.SCHOOL)
    PaperChoices choices(Scope scope, @PathVariable Pupil.Id pupil) {
        return entries.choices(scope, pupil);
    }

    /** The sheet to take home: what fits the child in large type, boxes to tick, a place to sign. */
    @GetMapping(path = "/api/pupils/{pupil}/wish-sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed(Role.SCHOOL)
    ResponseEntity<byte[]> wishSheet(Scope scope, @PathVariable Pupil.Id pupil) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("选课意愿表.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.of(WishSheet.of(entries.choices(scope, pupil).catalogue())));
    }

    @GetMapping("/api/children/{pupil}/helper-entries")
    @Allowed(Role.GUARDIAN)
    List<HelperRow> helperEntriesOfChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return entries.ofChild(scope, pupil);
    }

    /** The family takes back what was entered for it. */
    @PostMapping("/api/helper-entries/{id}/undoing")
    @Allowed(Role.GUARDIAN)
    HelperEntry undoEntry(Scope scope, @PathVariable HelperEntry.Id id) {
        return entries.undo(scope, id);
    }

    /** The paper by which it was entered, for the child's family. */
    @GetMapping("/api/helper-entries/{id}/papers/{file}")
    @Allowed(Role.GUARDIAN)
    void wishPaper(
            Scope scope, @PathVariable HelperEntry.Id id, @PathVariable StoredFile.Id file, HttpServletResponse to)
            throws IOException {
        downloads.send(entries.opens(scope, id, file), file, to);
    }

    /** What a family writes when it was not its wish. */
    record ObjectionWords(@NotBlank @Size(max = 500) String words) {}

    @PostMapping("/api/helper-entries/{id}/objection")
    @Allowed(Role.GUARDIAN)
    HelperEntry objectToEntry(
            Scope scope, @PathVariable HelperEntry.Id id, @Valid @RequestBody ObjectionWords objection) {
        return entries.object(scope, id, objection.words());
    }
}
