package kehou.demo;

import java.util.ArrayList;
import java.util.List;
import kehou.enrolment.Enrolment;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.region.Venue;

/** A school of the demonstration while it is being brought about: its number and what it has so far. */
final class DemoSchool {
    final int number;
    final int district;
    final SchoolPlan plan;
    final Scope scope;
    final Invented invented;
    final List<Venue> venues = new ArrayList<>();
    final List<Teacher> teachers = new ArrayList<>();
    final List<Offering> offerings = new ArrayList<>();
    final List<Withdrawing> withdrawing = new ArrayList<>();

    /** Who gives classes there, with the account to sign in with. */
    record Teacher(Instructor.Id instructor, long account) {}

    /** A family that will give up a place it has paid for. */
    record Withdrawing(Scope family, Enrolment.Id enrolment) {}

    /** The school of a county seat that has an account of its own behind a button. */
    static DemoSchool county(List<DemoSchool> schools) {
        return schools.stream()
                .filter(school -> school.plan.district() == 2)
                .findFirst()
                .orElse(schools.getFirst());
    }

    DemoSchool(int number, int district, SchoolPlan plan, Invented invented) {
        this.number = number;
        this.district = district;
        this.plan = plan;
        this.scope = DemoScopes.school(number);
        this.invented = invented;
    }
}
