package kehou.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kehou.enrolment.SelectionWindow;
import kehou.enrolment.WindowDraft;
import kehou.enrolment.Windows;
import kehou.kernel.Tenancy;
import kehou.library.Admissions;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.plan.FeeApproval;
import kehou.plan.FeeNotices;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.Offerings;
import kehou.plan.Strand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What schools teach: courses admitted by their authority, offered on two days by each instructor, made public. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoLibrary {
    private static final LocalTime FROM = LocalTime.of(16, 30);
    private static final LocalTime TO = LocalTime.of(17, 20);
    private static final List<CoursePlan> COURSES = CoursePlan.all();
    private static final int WEEKDAYS = 5;

    private final Courses courses;
    private final Admissions admissions;
    private final Offerings offerings;
    private final FeeNotices notices;
    private final Windows windows;
    private final DemoAdmissions admitted;
    private final DemoShelves shelves;
    private final Tenancy tenancy;
    private final AtOnce atOnce;

    DemoLibrary(
            Courses courses,
            Admissions admissions,
            Offerings offerings,
            FeeNotices notices,
            Windows windows,
            DemoAdmissions admitted,
            DemoShelves shelves,
            Tenancy tenancy,
            AtOnce atOnce) {
        this.courses = courses;
        this.admissions = admissions;
        this.offerings = offerings;
        this.notices = notices;
        this.windows = windows;
        this.admitted = admitted;
        this.shelves = shelves;
        this.tenancy = tenancy;
        this.atOnce = atOnce;
    }

    /**
     * Fills the school's library and has it admitted. The larger schools of the city proper teach one course that
     * they picked as well.
     */
    void fill(DemoSchool school, LocalDate approved) {
        List<CoursePlan> plans = new ArrayList<>(
                COURSES.stream().filter(course -> course.suits(school.plan)).toList());
        Collections.rotate(plans, school.number * 3);
        int taught = Math.min(plans.size(), 2 * school.teachers.size());
        List<Course> added = new ArrayList<>();
        atOnce.as(school.scope, () -> {
            added.addAll(add(school, plans.subList(0, taught)));
            school.teachers.forEach(teacher -> admissions.submit(school.scope, teacher.instructor()));
        });
        admitted.admitAll(school);
        List<CoursePlan> given = new ArrayList<>(plans.subList(0, taught));
        List<Course> all = new ArrayList<>(added);
        if (school.plan.charges() && school.teachers.size() > 3) {
            Course picked = shelves.teachable(school);
            given.add(CoursePlan.of(picked));
            all.add(picked);
        }
        atOnce.as(school.scope, () -> offer(school, given, all, approved));
    }

    /** One more course goes to the authority these days. */
    void propose(DemoSchool school) {
        List<String> known = tenancy.as(school.scope, () -> courses.all(school.scope)).stream()
                .map(Course::name)
                .toList();
        COURSES.stream()
                .filter(plan -> plan.suits(school.plan) && !plan.lessons().isEmpty() && !known.contains(plan.name()))
                .limit(1)
                .forEach(plan -> tenancy.as(school.scope, () -> add(school, List.of(plan))));
    }

    /** Announces the window in which the school's families choose. */
    void announce(DemoSchool school, Instant opens, Instant closes) {
        List<Integer> grades = IntStream.rangeClosed(school.plan.firstGrade(), school.plan.lastGrade())
                .boxed()
                .toList();
        List<Offering.Id> all = school.offerings.stream().map(Offering::id).toList();
        tenancy.as(
                school.scope,
                () -> windows.announce(
                        school.scope,
                        school.number,
                        new WindowDraft(SelectionWindow.Mode.FIRST_COME, opens, closes, all, grades, null, null)));
    }

    private List<Course> add(DemoSchool school, List<CoursePlan> plans) {
        return plans.stream()
                .map(plan -> courses.add(school.scope, school.number, plan.draft(school.plan)))
                .map(course -> course.lessons().isEmpty() ? course : admissions.submit(school.scope, course.id()))
                .toList();
    }

    private void offer(DemoSchool school, List<CoursePlan> plans, List<Course> added, LocalDate approved) {
        FeeApproval fee = new FeeApproval("云发改价〔%d〕18号".formatted(approved.getYear()), approved);
        for (int i = 0; i < added.size(); i++) {
            CoursePlan plan = plans.get(i);
            int teacher = i % school.teachers.size();
            int round = i / school.teachers.size();
            boolean charged = school.plan.charges() && plan.feeFen() > 0;
            OfferingSlotDraft slot = OfferingSlotDraft.weekly(
                    (teacher + 2 * round + school.number) % WEEKDAYS + 1,
                    FROM,
                    TO,
                    school.venues.get(i % (school.venues.size() - 2)).id(),
                    null);
            OfferingDraft draft = OfferingDraft.of(
                    added.get(i).id(),
                    plan.strand(),
                    school.teachers.get(teacher).instructor(),
                    List.of(slot),
                    plan.grades(school.plan),
                    plan.strand() == Strand.HOMEWORK ? 45 : 35,
                    charged ? plan.feeFen() : 0);
            Offering offering = offerings.add(school.scope, school.number, draft);
            notices.publish(school.scope, offering.id(), charged ? fee : new FeeApproval("", null));
            school.offerings.add(offerings.find(school.scope, offering.id()));
        }
    }
}
