package kehou.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.library.Activity;
import kehou.library.ActivityCategory;
import kehou.library.Admission;
import kehou.library.Admitting;
import kehou.library.Course;
import kehou.library.CourseDraft;
import kehou.library.Instructor;
import kehou.region.Venue;

/** A school whose week of classes meets every rule about it, or all but what a test takes away. */
public abstract class FullWeekJourney extends PlanJourney {
    private static final List<Integer> ALL_GRADES = List.of(1, 2, 3, 4, 5, 6);

    /** A class on one weekday: of the homework room, or of the other one. */
    protected record ClassOn(
            int weekday, ActivityCategory category, LocalTime from, LocalTime to, List<Integer> grades, int seats) {
        Strand strand() {
            return category == ActivityCategory.HOMEWORK ? Strand.HOMEWORK : Strand.INTEREST;
        }
    }

    /** Forty minutes of homework and eighty of something else, five days: two hours, and two thirds of enrichment. */
    protected static final List<ClassOn> FULL_WEEK = week(ActivityCategory.READING);

    protected static List<ClassOn> week(ActivityCategory onFriday) {
        List<ActivityCategory> of = List.of(
                ActivityCategory.SCIENCE,
                ActivityCategory.ARTS,
                ActivityCategory.SPORTS,
                ActivityCategory.LABOUR,
                onFriday);
        List<ClassOn> all = new ArrayList<>();
        for (int weekday = 1; weekday <= of.size(); weekday++) {
            all.add(homework(weekday, "16:30", "17:10"));
            all.add(activity(weekday, of.get(weekday - 1), "17:10", "18:30"));
        }
        return all;
    }

    protected static ClassOn homework(int weekday, String from, String to) {
        return new ClassOn(
                weekday, ActivityCategory.HOMEWORK, LocalTime.parse(from), LocalTime.parse(to), ALL_GRADES, 200);
    }

    protected static ClassOn activity(int weekday, ActivityCategory category, String from, String to) {
        return new ClassOn(weekday, category, LocalTime.parse(from), LocalTime.parse(to), ALL_GRADES, 30);
    }

    /** The week without these days' classes, and with those. */
    protected static List<ClassOn> with(List<ClassOn> week, ClassOn... instead) {
        List<ClassOn> all = new ArrayList<>(week);
        for (ClassOn one : instead) {
            all.removeIf(of -> of.weekday() == one.weekday() && of.strand() == one.strand());
        }
        all.addAll(List.of(instead));
        return all;
    }

    /** Drafts of these classes in two rooms, by people and of courses that were admitted. */
    protected List<Offering> fill(Scope authority, Scope school, List<ClassOn> week) {
        term();
        serve(school, List.of(1, 2, 3, 4, 5), "18:30");
        Venue homework = venue(school, 500);
        Venue room = venue(school, 500);
        Instructor instructor = admittedInstructor(authority, school);
        Instructor helper = admittedInstructor(authority, school);
        Map<ActivityCategory, Course> courses = new HashMap<>();
        List<Offering> all = new ArrayList<>();
        for (ClassOn one : week) {
            Course course = courses.computeIfAbsent(one.category(), category -> admitted(authority, school, category));
            boolean ofHomework = one.strand() == Strand.HOMEWORK;
            all.add(offer(school, one, course, ofHomework ? helper : instructor, ofHomework ? homework : room));
        }
        return all;
    }

    /** Service on these weekdays from half past four, with its pattern. */
    protected void serve(Scope school, List<Integer> weekdays, String until) {
        http(school)
                .post(
                        "/api/service-periods",
                        Map.of(
                                "kind",
                                "SCHOOL_DAY",
                                "season",
                                "秋季",
                                "weekdays",
                                weekdays,
                                "from",
                                "16:30",
                                "to",
                                until,
                                "firstDay",
                                FIRST_DAY.toString(),
                                "lastDay",
                                LAST_DAY.toString()))
                .expect(200);
    }

    protected Offering offer(Scope school, ClassOn one, Course course, Instructor instructor, Venue venue) {
        OfferingDraft draft = OfferingDraft.of(
                course.id(),
                one.strand(),
                instructor.id(),
                List.of(OfferingSlotDraft.weekly(one.weekday(), one.from(), one.to(), venue.id(), null)),
                one.grades(),
                one.seats(),
                0);
        return tenancy.as(school, () -> offerings.add(school, school.place(), draft));
    }

    protected Course admitted(Scope authority, Scope school, ActivityCategory category) {
        CourseDraft of = Admitting.dossier(fresh("课程"));
        CourseDraft draft = new CourseDraft(
                of.name(),
                category,
                Arrays.stream(Activity.values())
                        .filter(activity -> activity.category() == category)
                        .findFirst()
                        .orElseThrow(),
                of.level(),
                of.introduction(),
                of.aims(),
                of.grades(),
                35,
                of.lessons(),
                of.practice(),
                of.evaluation(),
                of.evidence(),
                null);
        Course course = tenancy.as(school, () -> courses.add(school, school.place(), draft));
        tenancy.as(school, () -> admissions.submit(school, course.id()));
        Admission last = tenancy.as(
                authority,
                () -> admissions.queue(authority, null, 0, 200).items().getLast());
        admitting.admit(authority, last.id());
        return course;
    }
}
