package kehou.enrolment;

import kehou.enrolment.draw.DrawRecord;
import kehou.kernel.Open;
import kehou.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/draws")
class PublicDrawController {
    private final DrawRecords records;

    PublicDrawController(DrawRecords records) {
        this.records = records;
    }

    @Open
    @GetMapping
    Page<PublishedDrawLine> draws(
            @RequestParam(required = false) @Nullable Integer school,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return records.list(school, after, Page.limit(limit));
    }

    @Open
    @GetMapping("/{draw}")
    DrawRecord draw(@PathVariable long draw) {
        return records.open(draw);
    }
}
