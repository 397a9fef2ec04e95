package kehou.demo;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.library.Admission;
import kehou.library.Admissions;
import kehou.library.Course;
import kehou.library.CourseDraft;
import kehou.library.CourseWithdrawals;
import kehou.library.Courses;
import kehou.library.Evidence;
import kehou.library.EvidenceKind;
import kehou.library.PickableCourse;
import kehou.library.Picks;
import kehou.library.ShelfQuery;
import kehou.library.Standing;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The libraries of the demonstration: courses of a youth centre, two providers and some schools, and what is picked. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoShelves {
    static final String YOUTH_CENTRE = "云江市青少年活动中心";
    private static final List<String> OTHERS = List.of("云江市科技馆", "青禾文化艺术中心");
    private static final Scope CITY = DemoScopes.bureau(Organisation.CITY, 0);
    private static final int OWNING_SCHOOLS = 4;
    private static final int DISTRICT_PICKS = 8;
    private static final ShelfQuery EVERYTHING = new ShelfQuery("", null, null, null, null, null, 0, 200);

    private final Courses courses;
    private final Admissions admissions;
    private final DemoAdmissions admitted;
    private final DemoProviders whitelist;
    private final CourseWithdrawals withdrawals;
    private final Picks picks;
    private final Files files;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final List<Integer> providers = new ArrayList<>();

    DemoShelves(
            Courses courses,
            Admissions admissions,
            DemoAdmissions admitted,
            DemoProviders whitelist,
            CourseWithdrawals withdrawals,
            Picks picks,
            Files files,
            Organisations organisations,
            Tenancy tenancy) {
        this.courses = courses;
        this.admissions = admissions;
        this.admitted = admitted;
        this.whitelist = whitelist;
        this.withdrawals = withdrawals;
        this.picks = picks;
        this.files = files;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    /** Number of the youth centre, once {@link #stock} has run. */
    int youthCentre() {
        return providers.getFirst();
    }

    /** The arts centre leaves the white list. */
    void windDown() {
        whitelist.windDown(providers.getLast());
    }

    /** Somebody of the provider. */
    static Scope provider(int number, Integer... schools) {
        return new Scope(Role.OPERATOR, number, 0, Set.of(schools), Set.of(), Set.of(), Purpose.DEMO, null);
    }

    /** Founds the providers and brings the courses as far as each has come; one is withdrawn again. */
    void stock(List<DemoSchool> schools) {
        Stream.concat(Stream.of(YOUTH_CENTRE), OTHERS.stream()).forEach(name -> providers.add(found(name)));
        whitelist.list(organisations.names(providers));
        Map<Long, Admission.Decision> fates = new LinkedHashMap<>();
        ShelfPlan.all().forEach(plan -> submit(owner(plan, schools), plan, fates));
        fates.keySet().stream()
                .map(id -> organisations.authorityOf(new Course.Id(id).school()))
                .distinct()
                .forEach(authority -> admitted.answer(authority, fates));
        Course.Id old = fates.entrySet().stream()
                .filter(fate -> fate.getValue() == Admission.Decision.ADMIT)
                .map(fate -> new Course.Id(fate.getKey()))
                .reduce((one, later) -> later)
                .orElseThrow();
        Scope owner = DemoScopes.school(old.school());
        tenancy.as(owner, () -> withdrawals.withdraw(owner, old, "任课教师调离，本学期起不再开设。"));
        schools.stream().map(school -> school.district).distinct().forEach(this::pickForDistrict);
    }

    /** Picks a course of a provider's that suits the school, to be taught there. */
    Course teachable(DemoSchool school) {
        PickableCourse fit = offered(school.scope).stream()
                .filter(of -> !of.own() && !of.picked())
                .filter(of -> of.course().ownerKind() == Organisation.Kind.PROVIDER)
                .filter(of -> of.course().category() != ActivityCategory.HOMEWORK)
                .filter(of -> of.course().grades().contains(school.plan.firstGrade() == 7 ? 8 : 4))
                .skip(school.number % 5)
                .findFirst()
                .orElseThrow();
        return pick(school, fit);
    }

    /** Picks the first science course of others that suits the older half of the school. */
    Course science(DemoSchool school) {
        PickableCourse fit = offered(school.scope).stream()
                .filter(of -> !of.own() && !of.picked())
                .filter(of -> of.course().category() == ActivityCategory.SCIENCE)
                .filter(of -> of.course().grades().contains(school.plan.firstGrade() == 7 ? 8 : 4))
                .findFirst()
                .orElseThrow();
        return pick(school, fit);
    }

    /** Picks until the school has so many courses in its library; fewer if the libraries hold no more. */
    void pickUpTo(DemoSchool school, int wanted) {
        int grade = school.plan.firstGrade() == 7 ? 8 : 4;
        List<Course> own = tenancy.as(school.scope, () -> courses.all(school.scope));
        Set<String> names = own.stream().map(Course::name).collect(Collectors.toCollection(HashSet::new));
        long had = own.stream()
                .filter(course -> course.state() == Standing.ADMITTED)
                .count();
        offered(school.scope).stream()
                .filter(of -> !of.own() && !of.picked())
                .filter(of -> of.course().grades().contains(grade))
                .filter(of -> names.add(of.course().name()))
                .limit(Math.max(0, wanted - had))
                .forEach(of -> pick(school, of));
    }

    private Course pick(DemoSchool school, PickableCourse of) {
        Scope scope = school.scope;
        return tenancy.as(scope, () -> {
            Course.Id own =
                    Objects.requireNonNull(picks.pick(scope, of.course().id()).own());
            return courses.find(scope, own);
        });
    }

    List<PickableCourse> offered(Scope scope) {
        return tenancy.as(scope, () -> picks.offered(scope, EVERYTHING)).items();
    }

    private void pickForDistrict(int district) {
        Scope bureau = DemoScopes.bureau(district, 0);
        offered(bureau).stream()
                .filter(of -> !of.picked())
                .skip(district % 3)
                .limit(DISTRICT_PICKS)
                .forEach(of ->
                        tenancy.as(bureau, () -> picks.pick(bureau, of.course().id())));
    }

    private int owner(ShelfPlan plan, List<DemoSchool> schools) {
        DemoSchool school = schools.get(plan.place() % OWNING_SCHOOLS);
        return plan.ofSchool() && plan.course().suits(school.plan) ? school.number : providers.get(plan.provider());
    }

    private void submit(int owner, ShelfPlan plan, Map<Long, Admission.Decision> fates) {
        Scope scope = providers.contains(owner) ? provider(owner, owner) : DemoScopes.school(owner);
        tenancy.as(scope, () -> {
            Course course = courses.add(scope, owner, complete(scope, owner, plan.course()));
            if (!plan.draft()) {
                admissions.submit(scope, course.id());
            }
            Admission.Decision decision = plan.decision();
            if (!plan.draft() && decision != null) {
                fates.put(course.id().value(), decision);
            }
        });
    }

    /** What leads pupils out of the school brings its plans along; the standard asks for them. */
    private CourseDraft complete(Scope scope, int owner, CoursePlan plan) {
        CourseDraft draft = plan.draft();
        if (plan.category() != ActivityCategory.OUTING) {
            return draft;
        }
        long file = files.keepFor(scope, owner, StoredFile.Use.EVIDENCE, "外出活动与安全预案.pdf", pdf())
                .id()
                .value();
        List<Evidence> evidence = List.of(
                new Evidence(EvidenceKind.OUTING_PLAN, file, "外出方案"),
                new Evidence(EvidenceKind.SAFETY_PLAN, file, "安全预案"));
        return DemoDossiers.with(draft, evidence);
    }

    private static InputStream pdf() {
        return Objects.requireNonNull(DemoShelves.class.getResourceAsStream("/demo/outing-plan.pdf"));
    }

    private int found(String name) {
        NewOrganisation wish = new NewOrganisation(
                Organisation.Kind.PROVIDER, name, Organisation.CITY, null, null, false, false, false, false, null);
        return tenancy.as(CITY, () -> organisations.found(CITY, wish)).number();
    }
}
