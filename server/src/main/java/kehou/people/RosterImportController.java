package kehou.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.RosterImport.RosterLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/roster-imports")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class RosterImportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RosterImports imports;

    RosterImportController(RosterImports imports) {
        this.imports = imports;
    }

    record RosterAnswer(String sheet, int row, RosterImport.Decision decision) {}

    record RosterConfirmation(boolean leave) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterImport preview(
            Scope scope,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "PUPILS") RosterImport.Kind kind)
            throws IOException {
        String name = file.getOriginalFilename();
        return imports.preview(scope, scope.place(), kind, name == null ? "" : name, file.getBytes());
    }

    @GetMapping
    List<RosterImport> latest(Scope scope) {
        return imports.latest(scope, scope.place());
    }

    @GetMapping("/{id}")
    RosterImport find(Scope scope, @PathVariable RosterImport.Id id) {
        return imports.find(scope, id);
    }

    @GetMapping("/{id}/rows")
    Page<RosterLine> rows(
            Scope scope,
            @PathVariable RosterImport.Id id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam @Nullable Integer limit) {
        return imports.rows(scope, id, after, Page.limit(limit));
    }

    @PostMapping("/{id}/answers")
    RosterImport answer(Scope scope, @PathVariable RosterImport.Id id, @RequestBody RosterAnswer answer) {
        return imports.answer(scope, id, answer.sheet(), answer.row(), answer.decision());
    }

    @PostMapping("/{id}/confirmation")
    RosterImport confirm(
            Scope scope,
            @PathVariable RosterImport.Id id,
            @RequestBody(required = false) @Nullable RosterConfirmation how) {
        return imports.confirm(scope, id, how != null && how.leave());
    }

    @PostMapping("/{id}/undo")
    RosterImport undo(Scope scope, @PathVariable RosterImport.Id id) {
        return imports.undo(scope, id);
    }

    @DeleteMapping("/{id}")
    RosterImport discard(Scope scope, @PathVariable RosterImport.Id id) {
        return imports.discard(scope, id);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "PUPILS") RosterImport.Kind kind) {
        RosterTemplate template = RosterTemplate.of(kind);
        String disposition = ContentDisposition.attachment()
                .filename(template.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(template.bytes());
    }
}
