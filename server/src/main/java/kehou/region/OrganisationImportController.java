package kehou.region;

import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/organisation-imports")
@Allowed(Role.BUREAU)
class OrganisationImportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OrganisationImports imports;

    OrganisationImportController(OrganisationImports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    OrganisationImport preview(Scope scope, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return imports.preview(scope, name == null ? "" : name, file.getBytes());
    }

    @PostMapping("/{id}/confirmation")
    OrganisationImport confirm(Scope scope, @PathVariable OrganisationImport.Id id) {
        return imports.confirm(scope, id);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("organisations.xlsx")
                                .build()
                                .toString())
                .body(imports.template());
    }
}
