package kehou.timetable;

import java.nio.charset.StandardCharsets;
import kehou.files.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints schedules as PDF. */
@Component
class SchedulePrint {
    private final Pdf pdf;

    SchedulePrint(Pdf pdf) {
        this.pdf = pdf;
    }

    ResponseEntity<byte[]> answer(SchedulePaper paper, SchedulePage.Size size) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        paper.school() + " 课后服务排片表 第 " + paper.version() + " 版.pdf",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.of(SchedulePage.of(paper, size)));
    }
}
