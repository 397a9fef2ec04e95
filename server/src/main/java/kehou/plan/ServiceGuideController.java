package kehou.plan;

import java.nio.charset.StandardCharsets;
import kehou.kernel.Open;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceGuideController {
    private final ServiceGuides guides;

    ServiceGuideController(ServiceGuides guides) {
        this.guides = guides;
    }

    @Open
    @GetMapping("/api/public/guides/{school}")
    ServiceGuide guide(@PathVariable int school) {
        return guides.of(school);
    }

    @Open
    @GetMapping(value = "/api/public/guides/{school}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> printed(@PathVariable int school) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename("课后服务指南.pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(guides.printed(school));
    }
}
