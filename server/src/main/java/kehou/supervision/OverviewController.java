package kehou.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/overview")
@Allowed({Role.BUREAU, Role.BUREAU_FINANCE})
class OverviewController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Overviews overviews;
    private final Recounts recounts;
    private final Terms terms;
    private final Clock clock;

    OverviewController(Overviews overviews, Recounts recounts, Terms terms, Clock clock) {
        this.overviews = overviews;
        this.recounts = recounts;
        this.terms = terms;
        this.clock = clock;
    }

    /** The caller's own place unless another is asked for; the running term up to today unless days are. */
    @GetMapping
    Overview overview(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer place,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null
                ? terms.current()
                        .map(Term::firstDay)
                        .filter(day -> !day.isAfter(last))
                        .orElse(last)
                : from;
        return overviews.of(scope, place == null ? scope.place() : place, first, last);
    }

    /** The same as a spreadsheet (NP-1.2.1/orders). */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer place,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("overview.xlsx")
                                .build()
                                .toString())
                .body(OverviewSheet.of(overview(scope, place, from, to)));
    }

    /** What the nightly recounts of the last month found in the caller's areas. */
    @GetMapping("/differences")
    List<FigureDifference> differences(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return recounts.differences(scope, today.minusMonths(1), today);
    }
}
