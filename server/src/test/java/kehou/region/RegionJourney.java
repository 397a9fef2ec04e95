package kehou.region;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kehou.Journey;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Places of a test's own, so that no test counts another's schools. */
abstract class RegionJourney extends Journey {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Organisations organisations;

    final Scope city = bureau(0);

    static Scope bureau(int place) {
        return new Scope(Role.BUREAU, place, 1, Set.of(), Set.of(), Set.of(), Purpose.SUPERVISION, null);
    }

    static Scope school(int number) {
        return new Scope(Role.SCHOOL, number, 2, Set.of(number), Set.of(), Set.of(), Purpose.SERVICE, null);
    }

    static String fresh(String name) {
        return name + NEXT.incrementAndGet();
    }

    int district() {
        return organisations
                .found(city, place(Organisation.Kind.DISTRICT, 0, fresh("青湖区")))
                .number();
    }

    Organisation primary(int district) {
        return primary(district, fresh("第一小学"));
    }

    Organisation primary(int district, String name) {
        return organisations.found(city, newSchool(district, name, SchoolRun.DISTRICT));
    }

    static NewOrganisation place(Organisation.Kind kind, int parent, String name) {
        return new NewOrganisation(kind, name, parent, null, null, false, false, false, false, null);
    }

    static NewOrganisation newSchool(int parent, String name, SchoolRun run) {
        return new NewOrganisation(
                Organisation.Kind.SCHOOL, name, parent, run, List.of(Stage.PRIMARY), false, false, false, false, null);
    }

    static NewOrganisation flagged(
            int parent, boolean village, boolean teachingPoint, boolean boarding, boolean practice) {
        return new NewOrganisation(
                Organisation.Kind.SCHOOL,
                fresh("有标记的学校"),
                parent,
                SchoolRun.DISTRICT,
                List.of(Stage.PRIMARY),
                village,
                teachingPoint,
                boarding,
                practice,
                null);
    }

    static OrganisationChange change(Organisation of, String name) {
        return new OrganisationChange(
                name,
                of.parent(),
                of.run(),
                of.stages(),
                of.village(),
                of.teachingPoint(),
                of.boarding(),
                of.practice(),
                of.code(),
                of.division(),
                of.version());
    }

    /** The work as that person. */
    <T> T as(Scope scope, Supplier<T> work) {
        return tenancy.as(scope, work);
    }
}
