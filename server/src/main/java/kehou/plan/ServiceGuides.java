package kehou.plan;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kehou.files.Pdf;
import kehou.kernel.KernelRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The public guides of schools, as facts and as pages to print. */
@Component
public class ServiceGuides {
    private static final Map<PlanPart, String> HEADINGS = new EnumMap<>(Map.of(
            PlanPart.KINDS, "办班种类",
            PlanPart.COURSES, "课程内容",
            PlanPart.STAFF, "师资安排",
            PlanPart.TIMES, "时间安排",
            PlanPart.VENUES, "活动场地",
            PlanPart.FEES, "收费标准",
            PlanPart.SAFETY, "安全保障"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final String SHEET = """
            <html lang="zh-CN"><head><title>%1$s课后服务指南</title><style>
            @page { size: A4; margin: 22mm 20mm;
                    @bottom-left { content: '%1$s · %2$s · 第 %3$d 版 · %4$s'; font-family: '%5$s'; font-size: 9pt; }
                    @bottom-right { content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页'; font-family: '%5$s'; font-size: 9pt; } }
            body { font-family: '%5$s'; font-size: 11pt; line-height: 1.7; color: #22302b; }
            h1 { font-size: 20pt; margin: 0 0 2mm; } h2 { font-size: 13pt; margin: 7mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 1mm; } .of { color: #56635d; margin-bottom: 4mm; }
            </style></head><body><h1>课后服务指南</h1><p class="of">%1$s，%2$s。教育局于%4$s审核通过。</p>%6$s</body></html>
            """;

    private final GuideStore store;
    private final Pdf pdf;

    ServiceGuides(GuideStore store, Pdf pdf) {
        this.store = store;
        this.pdf = pdf;
    }

    /** A school's guide; 404 before its first plan was approved. */
    @Transactional(readOnly = true)
    public ServiceGuide of(int school) {
        return store.find(school).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The guide on A4. */
    @Transactional(readOnly = true)
    public byte[] printed(int school) {
        ServiceGuide guide = of(school);
        StringBuilder body = new StringBuilder();
        guide.sections().forEach(section -> {
            body.append("<h2>").append(HEADINGS.get(section.part())).append("</h2>");
            section.text()
                    .lines()
                    .forEach(line -> body.append("<p>").append(escaped(line)).append("</p>"));
        });
        String name = escaped(guide.schoolName());
        String term = escaped(guide.termName());
        return pdf.of(SHEET.formatted(name, term, guide.edition(), DAY.format(guide.approvedOn()), Pdf.TYPE, body));
    }

    /** Also inside quotes of the style sheet. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replace('\'', '’'), StandardCharsets.UTF_8.name());
    }
}
