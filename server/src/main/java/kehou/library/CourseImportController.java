package kehou.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/course-imports")
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.OPERATOR})
class CourseImportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final long MOST_BYTES = 2_000_000;

    private final CourseImports imports;
    private final OwnLibrary own;

    CourseImportController(CourseImports imports, OwnLibrary own) {
        this.imports = imports;
        this.own = own;
    }

    /** Reads the list; adds it only when {@code confirmed}, and then all of it or nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CourseImport read(
            Scope scope, @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean confirmed)
            throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw Refusal.UNREADABLE_SHEET.refused("mostBytes", MOST_BYTES);
        }
        byte[] bytes = file.getBytes();
        return own.in(scope, at -> confirmed ? imports.take(at, bytes) : imports.preview(at, bytes));
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("课程清单模板.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(CourseSheet.template());
    }
}
