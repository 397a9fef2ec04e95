package kehou.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;

/** Takes admissions of a test's world through the whole procedure, as the people concerned would. */
@Component
public class Admitting {
    /** Accounts that no test signs in with. */
    private static final AtomicLong ACCOUNTS = new AtomicLong(9_000_000_000L);

    private final Admissions admissions;
    private final Panels panels;
    private final PanelViews views;
    private final Reviews reviews;
    private final Experts experts;
    private final Standards standards;
    private final Tenancy tenancy;

    Admitting(
            Admissions admissions,
            Panels panels,
            PanelViews views,
            Reviews reviews,
            Experts experts,
            Standards standards,
            Tenancy tenancy) {
        this.admissions = admissions;
        this.panels = panels;
        this.views = views;
        this.reviews = reviews;
        this.experts = experts;
        this.standards = standards;
        this.tenancy = tenancy;
    }

    /** A dossier without holes. */
    public static CourseDraft dossier(String name) {
        return new CourseDraft(
                name,
                ActivityCategory.ARTS,
                Activity.TRADITIONAL_ART,
                CourseLevel.ALL,
                "一把剪刀一张红纸，从对称花样剪到团花。",
                "会用阴剪和阳剪。",
                List.of(1, 2, 3, 4, 5, 6),
                40,
                List.of(new Lesson(1, "认识剪刀", 40), new Lesson(2, "对称花样", 40)),
                new CoursePractice("示范、临摹、独立设计", CourseForm.INTEREST_GROUP, 16, "美术教室，安全剪刀每人一把"),
                new EvaluationPlan("学生", "学习态度和作品", "学生、教师、家长", "作品展评", "等级和评语"),
                List.of(),
                null);
    }

    /** From the queue to ADMITTED: checked, judged by a panel where the standard wants one, decided. */
    public void admit(Scope authority, Admission.Id id) {
        Admission checked = tenancy.as(authority, () -> admissions.pass(authority, id, ""));
        if (checked.stage() == Admission.Stage.DRAW) {
            judge(authority, checked, Admission.Decision.ADMIT);
        }
        tenancy.as(authority, () -> admissions.decide(authority, id, Admission.Decision.ADMIT, "", null));
    }

    /** Draws a panel whose experts all give full marks and this advice. */
    void judge(Scope authority, Admission admission, Admission.Decision advice) {
        Scope own = authority.within(Purpose.REVIEW, authority.place());
        pool(own, 3);
        tenancy.as(authority, () -> panels.draw(authority, admission.id()));
        List<PanelView> drawn = tenancy.as(own, () -> views.of(own, admission));
        List<Expert> pool = tenancy.as(own, () -> experts.all(own));
        drawn.getLast().seats().forEach(seat -> {
            Expert expert = pool.stream()
                    .filter(of -> of.id().equals(seat.expert()))
                    .findFirst()
                    .orElseThrow();
            score(expert(own.place(), expert.account()), drawn.getLast().id(), full(admission), advice);
        });
    }

    void score(Scope expert, Panel.Id panel, List<Integer> points, Admission.Decision advice) {
        List<String> remarks = Collections.nCopies(points.size(), "");
        tenancy.as(expert, () -> reviews.handIn(expert, panel, new ScoreSheetDraft(points, remarks, advice, "符合标准")));
    }

    List<Integer> full(Admission admission) {
        return standards
                .find(admission.standardAuthority(), admission.subject(), admission.standardVersion())
                .content()
                .items()
                .stream()
                .map(Standard.StandardItem::most)
                .toList();
    }

    /** At least so many experts without ties in the pool. */
    List<Expert> pool(Scope own, int count) {
        return tenancy.as(own, () -> {
            List<Expert> all = new ArrayList<>(experts.all(own));
            while (all.size() < count) {
                all.add(enter(own, "市教研中心"));
            }
            return all;
        });
    }

    Expert enter(Scope own, String employer) {
        long account = ACCOUNTS.incrementAndGet();
        ExpertDraft draft = new ExpertDraft(
                "专家" + account % 100_000, employer, "教研员", List.of(ActivityCategory.values()), List.of(), true, null);
        return tenancy.as(own, () -> experts.enter(own, draft, account));
    }

    static Scope expert(int authority, Long account) {
        Scope plain = new Scope(Role.EXPERT, authority, account, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
        return plain.within(Purpose.REVIEW, authority);
    }
}
