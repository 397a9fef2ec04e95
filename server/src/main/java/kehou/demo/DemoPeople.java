package kehou.demo;

import java.util.ArrayList;
import java.util.List;
import kehou.demo.DemoSchool.Teacher;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Instructor;
import kehou.library.InstructorDraft;
import kehou.library.InstructorKind;
import kehou.library.Instructors;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.RosterImport;
import kehou.people.RosterImports;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of a school: rosters imported from files as a school would have them, and who gives classes. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPeople {
    private static final List<InstructorKind> OUTSIDERS = List.of(
            InstructorKind.HERITAGE, InstructorKind.RETIRED, InstructorKind.PROFESSIONAL, InstructorKind.STUDENT);

    private final RosterImports rosters;
    private final StaffList staff;
    private final Accounts accounts;
    private final Instructors instructors;
    private final Tenancy tenancy;

    DemoPeople(RosterImports rosters, StaffList staff, Accounts accounts, Instructors instructors, Tenancy tenancy) {
        this.rosters = rosters;
        this.staff = staff;
        this.accounts = accounts;
        this.instructors = instructors;
        this.tenancy = tenancy;
    }

    /** Imports pupils and staff and takes on the instructors; not yet admitted. */
    void arrive(int index, DemoSchool school, SchoolFiles files) {
        byte[] pupils = files.pupils(index, school.plan, school.invented);
        byte[] employed = files.staff(school.plan, school.invented);
        tenancy.as(school.scope, () -> {
            roll(school, RosterImport.Kind.STAFF, "教职工.csv", employed);
            roll(school, RosterImport.Kind.PUPILS, "学生名册.csv", pupils);
        });
        tenancy.as(school.scope, () -> takeOn(school, files));
    }

    private void roll(DemoSchool school, RosterImport.Kind kind, String file, byte[] bytes) {
        RosterImport preview = rosters.preview(school.scope, school.number, kind, file, bytes);
        rosters.confirm(school.scope, preview.id(), false);
    }

    /** One instructor in four comes from outside; the others are teachers of the school. */
    private void takeOn(DemoSchool school, SchoolFiles files) {
        Scope scope = school.scope;
        List<StaffMember> own = new ArrayList<>(staff.of(scope, school.number).stream()
                .filter(member -> member.account() != null)
                .toList());
        for (int i = 0; i < school.plan.instructors(); i++) {
            StaffMember member = i % 4 == 3 || own.size() <= i ? null : own.get(i);
            if (member != null && member.account() != null) {
                Instructor instructor = instructors.add(
                        scope,
                        school.number,
                        new InstructorDraft(
                                member.name().text(),
                                InstructorKind.STAFF,
                                member.id(),
                                "本校教师，多年社团指导经验。",
                                DemoPapers.OF_A_TEACHER,
                                null));
                teach(school, instructor, member.account());
            } else {
                String name = school.invented.adult();
                Account.Id account = accounts.staff(files.phone(), name, Role.TEACHER, school.number);
                Instructor instructor = instructors.add(
                        scope,
                        school.number,
                        new InstructorDraft(
                                name,
                                school.invented.one(OUTSIDERS),
                                null,
                                "热心课后服务的校外教师，资质材料齐全。",
                                DemoPapers.OF_AN_OUTSIDER,
                                null));
                teach(school, instructor, account.value());
            }
        }
    }

    private void teach(DemoSchool school, Instructor instructor, long account) {
        instructors.bind(school.scope, instructor.id(), account);
        school.teachers.add(new Teacher(instructor.id(), account));
    }
}
