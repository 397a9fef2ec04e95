package kehou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Campus;
import kehou.region.Campuses;
import kehou.region.Crs;
import kehou.region.InCharge;
import kehou.region.NewOrganisation;
import kehou.region.Onboarding;
import kehou.region.OnboardingState;
import kehou.region.OperatorAuthorisations;
import kehou.region.Organisation;
import kehou.region.OrganisationChange;
import kehou.region.Organisations;
import kehou.region.PeopleInCharge;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The places of the demonstration: city, districts, schools with campus and venues, the operator, the term. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoTree {
    private static final String OPERATOR = "云江课后服务有限公司";
    private static final int ROOM_FLOORS = 4;
    private static final Scope CITY = DemoScopes.bureau(Organisation.CITY, 0);
    private static final List<Venue.Use> ANY_USE = List.of(Venue.Use.values());

    private final Organisations organisations;
    private final OperatorAuthorisations operators;
    private final PeopleInCharge people;
    private final Onboarding onboarding;
    private final Campuses campuses;
    private final Venues venues;
    private final Terms terms;
    private final Tenancy tenancy;

    DemoTree(
            Organisations organisations,
            OperatorAuthorisations operators,
            PeopleInCharge people,
            Onboarding onboarding,
            Campuses campuses,
            Venues venues,
            Terms terms,
            Tenancy tenancy) {
        this.organisations = organisations;
        this.operators = operators;
        this.people = people;
        this.onboarding = onboarding;
        this.campuses = campuses;
        this.venues = venues;
        this.terms = terms;
        this.tenancy = tenancy;
    }

    boolean isEmpty() {
        return organisations.children(Organisation.CITY).isEmpty();
    }

    /** The term that holds the day: autumn, spring or the summer between. */
    Term openTerm(LocalDate day) {
        int year = day.getMonthValue() == 1 ? day.getYear() - 1 : day.getYear();
        LocalDate spring = LocalDate.of(year, 2, 1);
        LocalDate summer = LocalDate.of(year, 7, 11);
        LocalDate autumn = LocalDate.of(year, 9, 1);
        Term.NewTerm term;
        if (!day.isBefore(autumn)) {
            term = new Term.NewTerm(year + " 年秋季学期", autumn, LocalDate.of(year + 1, 1, 31));
        } else if (!day.isBefore(summer)) {
            term = new Term.NewTerm(year + " 年暑期托管", summer, autumn.minusDays(1));
        } else {
            term = new Term.NewTerm(year + " 年春季学期", spring, summer.minusDays(1));
        }
        return tenancy.as(CITY, () -> terms.open(CITY, term));
    }

    /** City, districts and schools; their numbers in the order of the plan. */
    List<DemoSchool> build() {
        rename();
        List<Integer> districts = SchoolPlan.DISTRICTS.stream()
                .map(name -> found(Organisation.Kind.DISTRICT, Organisation.CITY, name, null))
                .toList();
        List<DemoSchool> schools = new ArrayList<>();
        for (SchoolPlan plan : SchoolPlan.ALL) {
            int district = districts.get(plan.district());
            int number = found(Organisation.Kind.SCHOOL, district, plan.name(), plan);
            DemoSchool school = new DemoSchool(number, district, plan, new Invented(number));
            settle(school);
            schools.add(school);
        }
        return schools;
    }

    /** The operator, authorised for the schools that charge for enrichment. */
    int operator(List<DemoSchool> schools) {
        int operator = found(Organisation.Kind.OPERATOR, Organisation.CITY, OPERATOR, null);
        schools.stream()
                .filter(school -> school.plan.charges())
                .forEach(school -> tenancy.as(CITY, () -> operators.authorise(CITY, operator, school.number)));
        return operator;
    }

    /** All but the last of the ordinary schools run; that one has only imported its roster. */
    void onboard(List<DemoSchool> schools) {
        for (DemoSchool school : schools) {
            boolean behind = school.plan.mark() == SchoolPlan.Mark.VILLAGE;
            tenancy.as(
                    school.scope,
                    () -> onboarding.reached(
                            school.scope,
                            school.number,
                            behind ? OnboardingState.ROSTER_IMPORTED : OnboardingState.LIVE));
        }
    }

    /** The city's bulletin of how far the schools have come. */
    void publishBulletin() {
        tenancy.as(CITY, () -> onboarding.publish(CITY, Organisation.CITY));
    }

    private void settle(DemoSchool school) {
        Scope scope = school.scope;
        SchoolPlan plan = school.plan;
        Campus.CampusFacts facts =
                new Campus.CampusFacts("本部", plan.name() + "校区", plan.lat(), plan.lon(), Crs.WGS84, 200, null);
        tenancy.as(scope, () -> {
            Campus.Id campus = campuses.open(scope, school.number, facts).id();
            int rooms = Math.max(2, 2 * plan.instructors());
            for (int i = 1; i <= rooms; i++) {
                String building = i <= (rooms + 1) / 2 ? "启智楼" : "致远楼";
                int floor = 1 + (i - 1) % ROOM_FLOORS;
                venue(school, campus, "%d 号功能教室".formatted(i), Venue.Kind.CLASSROOM, 45, building, floor);
            }
            venue(school, campus, "操场", Venue.Kind.GROUND, 200, null, 1);
            venue(school, campus, "报告厅", Venue.Kind.HALL, 150, "致远楼", 1);
            people.handOver(
                    scope,
                    school.number,
                    List.of(
                            wish(InCharge.Post.PRINCIPAL, school),
                            wish(InCharge.Post.CONTACT, school),
                            wish(InCharge.Post.DEPUTY, school)));
        });
    }

    private void venue(
            DemoSchool school,
            Campus.Id campus,
            String name,
            Venue.Kind kind,
            int capacity,
            @Nullable String building,
            int floor) {
        Venue.VenueFacts facts =
                new Venue.VenueFacts(campus, name, kind, capacity, building, floor, ANY_USE, true, null);
        school.venues.add(venues.add(school.scope, facts));
    }

    private static InCharge.ResponsibleWish wish(InCharge.Post post, DemoSchool school) {
        String office = "0799-8%03d%03d".formatted(school.number, post.ordinal() + 1);
        return new InCharge.ResponsibleWish(post, null, school.invented.adult(), office);
    }

    private void rename() {
        Organisation city = organisations.require(Organisation.CITY);
        tenancy.as(
                CITY,
                () -> organisations.change(
                        CITY,
                        city.number(),
                        new OrganisationChange(
                                SchoolPlan.CITY,
                                null,
                                null,
                                null,
                                false,
                                false,
                                false,
                                false,
                                null,
                                SchoolPlan.DIVISION,
                                city.version())));
    }

    private int found(Organisation.Kind kind, int parent, String name, @Nullable SchoolPlan plan) {
        SchoolPlan.Mark mark = plan == null ? SchoolPlan.Mark.NONE : plan.mark();
        NewOrganisation wish = new NewOrganisation(
                kind,
                name,
                parent,
                plan == null ? null : plan.run(),
                plan == null ? null : plan.stages(),
                mark == SchoolPlan.Mark.VILLAGE,
                false,
                mark == SchoolPlan.Mark.BOARDING,
                mark == SchoolPlan.Mark.PRACTICE,
                null);
        return tenancy.as(CITY, () -> organisations.found(CITY, wish)).number();
    }
}
