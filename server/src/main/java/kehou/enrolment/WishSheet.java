package kehou.enrolment;

import java.util.List;
import java.util.stream.Collectors;
import kehou.enrolment.Catalogue.CatalogueItem;
import kehou.files.Pdf;
import kehou.people.PupilCard;
import kehou.plan.OfferingSlot;
import kehou.plan.ServiceWeek;
import org.springframework.web.util.HtmlUtils;

/** The paper that a family without a phone takes home: large type, one box a class, a line to sign. */
final class WishSheet {
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final int FEN = 100;

    private WishSheet() {}

    /** Well-formed XHTML for A4. Lists what is open to the child now or will be; leaves out what does not fit it. */
    static String of(Catalogue catalogue) {
        List<CatalogueItem> fitting = catalogue.days().stream()
                .flatMap(day -> day.items().stream())
                .distinct()
                .filter(WishSheet::fits)
                .toList();
        String rows = fitting.stream().map(WishSheet::row).collect(Collectors.joining());
        return """
                <html><head><title>选课意愿表</title><style>
                @page { size: A4; margin: 16mm 14mm; @bottom-center { content: counter(page) ' / ' counter(pages);
                  font-family: '%1$s'; font-size: 11pt; } }
                body { font-family: '%1$s'; font-size: 16pt; line-height: 1.5; color: #000; }
                h1 { font-size: 26pt; margin: 0 0 4mm; }
                table { width: 100%%; border-collapse: collapse; }
                tr { page-break-inside: avoid; }
                td, th { border: 0.6pt solid #000; padding: 2.5mm; text-align: left; vertical-align: top; }
                .box { width: 9mm; } .tick { width: 7mm; height: 7mm; border: 1.2pt solid #000; }
                .sign { margin-top: 10mm; } .line { border-bottom: 0.8pt solid #000; padding: 0 32mm; }
                </style></head><body>
                <h1>课后服务选课意愿表</h1>
                <p>%2$s　%3$s</p>
                <p>参加与否、选哪一门，由您家决定。想选的在方框里打钩；都不选也可以。交给班主任，学校照着录入，录好后有短信告诉您，可以撤销。</p>
                <table><tr><th class="box">选</th><th>课程</th><th>时间</th><th>费用</th></tr>%4$s</table>
                <p class="sign">家长签名 <span class="line">&#160;</span></p>
                <p class="sign">日期 <span class="line">&#160;</span></p>
                </body></html>
                """.formatted(
                Pdf.TYPE, escaped(catalogue.child().name().text()), escaped(className(catalogue.child())), rows);
    }

    private static String className(PupilCard child) {
        String grade = ServiceWeek.gradeName(child.grade());
        return child.homeClassName().startsWith(grade) ? child.homeClassName() : grade + child.homeClassName();
    }

    /** Open to the child now, or as soon as the window opens. */
    private static boolean fits(CatalogueItem item) {
        ClosedReason reason = item.reason();
        return item.open() || (reason != null && reason.code().equals(Refusal.NOT_OPEN_YET.code()));
    }

    private static String row(CatalogueItem item) {
        String times = item.slots().stream().map(WishSheet::time).collect(Collectors.joining("<br/>"));
        String fee = item.feeFen() == 0 ? "不收费" : "%d.%02d 元".formatted(item.feeFen() / FEN, item.feeFen() % FEN);
        return "<tr><td class=\"box\"><div class=\"tick\"></div></td><td><b>%s</b><br/>%s老师</td><td>%s</td><td>%s</td></tr>"
                .formatted(escaped(item.courseName()), escaped(item.instructorName()), times, fee);
    }

    private static String time(OfferingSlot slot) {
        return WEEKDAYS.get(slot.weekday() - 1) + " " + slot.from() + "–" + slot.to();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
