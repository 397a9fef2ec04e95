package kehou.demo;

import java.util.List;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.library.Admissions;
import kehou.library.Course;
import kehou.library.CourseApplications;
import kehou.library.CourseDraft;
import kehou.library.SchoolReview;
import kehou.library.SchoolReviews;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import kehou.plan.Strand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What teachers of a school apply for, each as far as it has come: with the committee, back again, upward. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoApplications {
    private static final int MEMBERS = 5;

    private final CourseApplications applications;
    private final SchoolReviews reviews;
    private final Admissions admissions;
    private final StaffList staff;
    private final Tenancy tenancy;

    DemoApplications(
            CourseApplications applications,
            SchoolReviews reviews,
            Admissions admissions,
            StaffList staff,
            Tenancy tenancy) {
        this.applications = applications;
        this.reviews = reviews;
        this.admissions = admissions;
        this.staff = staff;
        this.tenancy = tenancy;
    }

    /** One at each step of the way, of the school's own teachers. */
    void apply(DemoSchool school) {
        start(school, 0, plan("二十四节气手账", ActivityCategory.LABOUR, "跟着节气看、种、记，一学期做成一本手账。"));
        hand(school, 1, plan("皮影戏工坊", ActivityCategory.ARTS, "刻一个皮影，编一段小戏，到社区演出。"));
        hand(school, 2, plan("急救小卫士", ActivityCategory.MIND, "止血、包扎、拨打急救电话，遇事不慌。"));
        Course.Id mended = hand(school, 0, plan("古诗吟诵社", ActivityCategory.READING, "用方言调子吟诵古诗，认识家乡的声音。"));
        close(school, mended, SchoolReview.State.RETURNED, 1, "吟诵的谱例请附上，第三、四次课写得再具体些。");
        Course.Id supported = hand(school, 1, plan("桥牌入门", ActivityCategory.MIND, "两人一组，学叫牌和配合。"));
        close(school, supported, SchoolReview.State.SUPPORTED, MEMBERS, "课次清楚，器材学校已有。");
        Course.Id upward = hand(school, 2, plan("无线电测向", ActivityCategory.SCIENCE, "做一台测向机，在操场上找隐藏的电台。"));
        close(school, upward, SchoolReview.State.SUPPORTED, MEMBERS - 1, "有特色，同意申报。");
        tenancy.as(school.scope, () -> admissions.submit(school.scope, upward));
    }

    private static CoursePlan plan(String name, ActivityCategory category, String introduction) {
        return new CoursePlan(
                name,
                category,
                Strand.INTEREST,
                3,
                6,
                0,
                introduction,
                "能独立完成一件作品或一次展示，愿意和同学合作。",
                List.of("认识与安全", "看老师做", "分组试一试", "改进", "完成作品", "展示与互评"));
    }

    /** Still being written: without an evaluation, and with a class that is too large. */
    private void start(DemoSchool school, int teacher, CoursePlan plan) {
        CourseDraft draft = plan.draft(school.plan);
        CourseDraft unfinished = new CourseDraft(
                draft.name(),
                draft.category(),
                draft.activity(),
                null,
                draft.introduction(),
                "",
                draft.grades(),
                40,
                draft.lessons(),
                draft.practice(),
                null,
                List.of(),
                null);
        Scope scope = teacher(school, teacher);
        tenancy.as(scope, () -> applications.start(scope, unfinished, null));
    }

    private Course.Id hand(DemoSchool school, int teacher, CoursePlan plan) {
        Scope scope = teacher(school, teacher);
        return tenancy.as(scope, () -> {
            Course.Id id = applications
                    .start(scope, plan.draft(school.plan), null)
                    .course()
                    .id();
            return applications.submit(scope, id).course().id();
        });
    }

    private void close(DemoSchool school, Course.Id course, SchoolReview.State answer, int inFavour, String reason) {
        tenancy.as(school.scope, () -> {
            SchoolReview review = reviews.all(school.scope).stream()
                    .filter(of -> of.course().equals(course))
                    .findFirst()
                    .orElseThrow();
            List<StaffMember> members = staff.of(school.scope, school.number).stream()
                    .filter(of ->
                            !of.left() && (of.account() == null || !of.account().equals(review.applicant())))
                    .limit(MEMBERS)
                    .toList();
            List<SchoolReviews.Ballot> ballots = IntStream.range(0, members.size())
                    .mapToObj(i -> new SchoolReviews.Ballot(members.get(i).id(), i < inFavour))
                    .toList();
            return reviews.close(school.scope, review.id(), answer, ballots, reason);
        });
    }

    private static Scope teacher(DemoSchool school, int index) {
        return DemoScopes.teacher(school.teachers.get(index).account(), school.number);
    }
}
