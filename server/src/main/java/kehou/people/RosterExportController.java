package kehou.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/roster-exports")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class RosterExportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RosterExports exports;

    RosterExportController(RosterExports exports) {
        this.exports = exports;
    }

    record RosterExportWish(
            @Size(min = 1, max = 12) Set<HomeClass.Id> homeClasses,
            @Size(max = 4) Set<RosterExport.Field> fields,
            @Size(min = 4, max = 200) String reason) {}

    record RosterExportRemark(@Size(min = 2, max = 200) String remark) {}

    @GetMapping
    List<RosterExport> latest(Scope scope) {
        return exports.latest(scope, scope.place());
    }

    @PostMapping
    @Allowed(Role.SCHOOL)
    RosterExport ask(Scope scope, @Valid @RequestBody RosterExportWish wish) {
        return exports.ask(scope, scope.place(), wish.homeClasses(), wish.fields(), wish.reason());
    }

    @PostMapping("/{id}/approval")
    @Allowed(Role.PRINCIPAL)
    RosterExport approve(Scope scope, @PathVariable RosterExport.Id id) {
        return exports.approve(scope, id);
    }

    @PostMapping("/{id}/refusal")
    @Allowed(Role.PRINCIPAL)
    RosterExport refuse(Scope scope, @PathVariable RosterExport.Id id, @Valid @RequestBody RosterExportRemark body) {
        return exports.refuse(scope, id, body.remark());
    }

    /** The locked spreadsheet; its password stands with the wish, never in the file's name or address. */
    @GetMapping("/{id}/file")
    @Allowed(Role.SCHOOL)
    ResponseEntity<byte[]> file(Scope scope, @PathVariable RosterExport.Id id) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("名册.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(exports.file(scope, id));
    }
}
