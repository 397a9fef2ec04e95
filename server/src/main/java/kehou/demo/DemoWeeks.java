package kehou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kehou.delivery.CheckIns;
import kehou.delivery.Mark;
import kehou.delivery.MarkEdit;
import kehou.delivery.RemarkDraft;
import kehou.delivery.Remarks;
import kehou.delivery.RollEdits;
import kehou.delivery.Rolls;
import kehou.delivery.Whereabouts;
import kehou.demo.DemoSchool.Teacher;
import kehou.enrolment.Enrolments;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.quality.RatingDraft;
import kehou.quality.Ratings;
import kehou.region.Crs;
import kehou.timetable.Session;
import kehou.timetable.SessionPlanning;
import kehou.timetable.Sessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The days of the demonstration that are over: instructors checked in, called their rolls, wrote remarks. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoWeeks {
    private static final List<String> PRAISE =
            List.of("今天听得很认真，作品完成得又快又好。", "愿意帮助同组的同学，合作得很愉快。", "敢于提问，思路清楚，继续保持。", "比上次进步明显，回家可以展示给家人看。");
    private static final List<String> TAGS = List.of("专注", "合作", "有创意", "进步大", "守规则");

    private final SessionPlanning planning;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final CheckIns checkIns;
    private final Rolls rolls;
    private final Remarks remarks;
    private final Ratings ratings;
    private final Guardians guardians;
    private final Tenancy tenancy;
    private final MovableClock clock;

    DemoWeeks(
            SessionPlanning planning,
            Sessions sessions,
            Enrolments enrolments,
            CheckIns checkIns,
            Rolls rolls,
            Remarks remarks,
            Ratings ratings,
            Guardians guardians,
            Tenancy tenancy,
            MovableClock clock) {
        this.planning = planning;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.checkIns = checkIns;
        this.rolls = rolls;
        this.remarks = remarks;
        this.ratings = ratings;
        this.guardians = guardians;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Plans the sessions of what was published. */
    void plan(DemoSchool school) {
        tenancy.as(
                school.scope, () -> school.offerings.forEach(offering -> planning.plan(school.scope, offering.id())));
    }

    /** The sessions of that day, ten minutes before they begin: everyone checks in. */
    List<Session> checkIn(DemoSchool school, LocalDate day) {
        List<Session> due = tenancy.as(school.scope, () -> sessions.between(school.scope, day, day));
        for (Session session : due) {
            Teacher teacher = teacherOf(school, session);
            Scope scope = DemoScopes.teacher(teacher.account(), school.number);
            Whereabouts here = new Whereabouts(school.plan.lat(), school.plan.lon(), Crs.WGS84, 20.0, null);
            tenancy.as(scope, () -> checkIns.make(scope, session.id(), here));
        }
        return due;
    }

    /** Ten minutes into them: the rolls are called, and some children are told how they did. */
    void teach(DemoSchool school, List<Session> held) {
        for (Session session : held) {
            Teacher teacher = teacherOf(school, session);
            Scope scope = DemoScopes.teacher(teacher.account(), school.number);
            tenancy.as(scope, () -> teach(school, scope, session));
        }
    }

    private void teach(DemoSchool school, Scope scope, Session session) {
        List<Pupil.Id> expected = enrolments.expected(scope, session.offering(), session.date());
        List<MarkEdit> marks = new ArrayList<>();
        List<Pupil.Id> here = new ArrayList<>();
        for (Pupil.Id pupil : expected) {
            int of100 = school.invented.random().nextInt(100);
            if (of100 < 3) {
                marks.add(new MarkEdit(pupil, Mark.ABSENT, clock.instant()));
            } else if (of100 < 6) {
                marks.add(new MarkEdit(pupil, Mark.LATE, clock.instant()));
            } else {
                here.add(pupil);
            }
        }
        rolls.call(scope, session.id(), new RollEdits("demo-" + scope.account(), marks));
        here.stream().limit(2).forEach(pupil -> praise(school, scope, session, pupil));
        if (!here.isEmpty() && school.invented.chance(40)) {
            rate(school, session, here.getFirst());
        }
    }

    private void praise(DemoSchool school, Scope scope, Session session, Pupil.Id pupil) {
        List<String> tags = List.of(school.invented.one(TAGS));
        remarks.write(scope, session.id(), new RemarkDraft(pupil, tags, school.invented.one(PRAISE)));
    }

    private void rate(DemoSchool school, Session session, Pupil.Id pupil) {
        List<Long> accounts = guardians.of(school.scope, pupil);
        if (!accounts.isEmpty()) {
            Scope family = DemoScopes.guardian(accounts.getFirst(), school.number, pupil.value());
            int stars = 3 + school.invented.random().nextInt(3);
            tenancy.as(family, () -> ratings.give(family, pupil, new RatingDraft(session.id(), stars, null)));
        }
    }

    private static Teacher teacherOf(DemoSchool school, Session session) {
        return school.teachers.stream()
                .filter(teacher -> teacher.instructor().equals(session.instructor()))
                .findFirst()
                .orElseThrow();
    }
}
