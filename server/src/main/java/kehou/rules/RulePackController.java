package kehou.rules;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The packs are public: whoever is judged by a rule, or judges by it, can read it. */
@RestController
class RulePackController {
    private static final String DIVISION = "[1-9][0-9]{5}";

    private final PackPages pages;
    private final Metrics metrics;
    private final Clock clock;

    RulePackController(PackPages pages, Metrics metrics, Clock clock) {
        this.pages = pages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Every pack, and which of them bind {@code division} (six digits) on {@code day}; without, today. */
    @Open
    @GetMapping("/api/rule-packs")
    List<RulePackSummary> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = DIVISION) String division,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return pages.list(Place.of(division), orToday(day));
    }

    @Open
    @GetMapping("/api/rule-packs/{key}")
    RulePackDetail detail(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable @Pattern(regexp = DIVISION) String division,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return pages.detail(key, Place.of(division), orToday(day)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** What every figure and fact means and how it is counted. */
    @Open
    @GetMapping("/api/metrics")
    List<Metric> metrics() {
        return metrics.all();
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
