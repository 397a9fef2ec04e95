package kehou.timetable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kehou.files.Pdf;
import kehou.kernel.MovableClock;
import org.springframework.web.util.HtmlUtils;

/** A schedule as a page for the wall: the week by venue in black and white, whose, which version, page x of y. */
final class SchedulePage {
    /** The paper it is printed on, lying. */
    enum Size {
        A4,
        A3
    }

    /** What fits a column, and is not broken in the middle. */
    private static final int SHORT = 10;

    private SchedulePage() {}

    static String of(SchedulePaper paper, Size size) {
        List<Integer> days = ScheduleWords.days(paper.cells());
        LocalDate day = LocalDate.ofInstant(paper.publishedAt(), MovableClock.BEIJING);
        String head = days.stream()
                .map(one -> "<th>" + ScheduleWords.weekday(one) + "</th>")
                .collect(Collectors.joining());
        Map<String, List<ScheduleCell>> venues =
                new TreeMap<>(paper.cells().stream().collect(Collectors.groupingBy(ScheduleCell::venueName)));
        String rows = venues.entrySet().stream()
                .map(venue -> row(venue.getKey(), venue.getValue(), days))
                .collect(Collectors.joining());
        String body = size == Size.A3 ? "11pt" : "8.5pt";
        return """
                <html><head><title>%1$s</title><style>
                @page { size: %2$s landscape; margin: 14mm 12mm 16mm;
                  @bottom-left { content: '%3$s'; font-family: '%4$s'; font-size: 8pt }
                  @bottom-right { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; font-family: '%4$s'; font-size: 8pt } }
                body { font-family: '%4$s'; font-size: %5$s; color: #000 }
                h1 { margin: 0 0 1mm; font-size: 1.9em }
                p { margin: 0 0 3mm }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate }
                th, td { padding: 1.4mm; border: 0.2mm solid #8a8a8a; text-align: left; vertical-align: top }
                thead th { background: #ececec }
                th:first-child { width: 11%% }
                tr { page-break-inside: avoid }
                div + div { margin-top: 1.4mm; padding-top: 1.4mm; border-top: 0.15mm solid #b5b5b5 }
                b, th { font-weight: 700 }
                i { font-style: normal; white-space: nowrap }
                </style></head><body>
                <h1>%1$s 课后服务排片表</h1>
                <p>%6$s · 第 %7$d 版 · %8$d年%9$d月%10$d日公布。学生自愿参加；课次随校历调整。</p>
                <table><thead><tr><th>场地</th>%11$s</tr></thead><tbody>%12$s</tbody></table>
                </body></html>""".formatted(
                        text(paper.school()),
                        size,
                        footer(ScheduleWords.title(paper)),
                        Pdf.TYPE,
                        body,
                        text(paper.term()),
                        paper.version(),
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        head,
                        rows);
    }

    private static String row(String venue, List<ScheduleCell> cells, List<Integer> days) {
        String columns = days.stream()
                .map(day -> "<td>"
                        + cells.stream()
                                .filter(cell -> cell.weekday() == day)
                                .map(SchedulePage::cell)
                                .collect(Collectors.joining())
                        + "</td>")
                .collect(Collectors.joining());
        return "<tr><th>" + text(venue) + "</th>" + columns + "</tr>";
    }

    private static String cell(ScheduleCell cell) {
        String[] lines = ScheduleWords.block(cell).split("\n");
        StringBuilder html = new StringBuilder("<div><b>");
        html.append(text(cell.content())).append("</b>　").append(ScheduleWords.category(cell));
        for (int i = 1; i < lines.length; i++) {
            html.append("<br/>")
                    .append(Arrays.stream(lines[i].split(" · "))
                            .map(word -> word.length() > SHORT ? text(word) : "<i>" + text(word) + "</i>")
                            .collect(Collectors.joining(" · ")));
        }
        return html.append("</div>").toString();
    }

    private static String text(String typed) {
        return HtmlUtils.htmlEscapeDecimal(typed);
    }

    /** Inside a style: no mark that could end the string. */
    private static String footer(String typed) {
        return typed.replaceAll("[\\\\'\"<>&\\n]", " ");
    }
}
