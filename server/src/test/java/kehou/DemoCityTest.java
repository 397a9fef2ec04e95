package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kehou.ground.Ground;
import kehou.ground.TestGround;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLibrary;
import kehou.library.Courses;
import kehou.library.Shelves;
import kehou.library.Standing;
import kehou.people.DemoAccount;
import kehou.people.DemoAccounts;
import kehou.plan.Deliveries;
import kehou.plan.ProviderDelivery;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import kehou.supervision.Overview;
import kehou.supervision.Overview.OverviewRow;
import kehou.supervision.Overviews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration as a visitor finds it after the first start on an empty database of its own. */
class DemoCityTest {
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void firstStart() {
        Ground ground = TestGround.apart("demo");
        application = Kehou.on(() -> ground)
                .profiles("test")
                .run("--server.port=0", "--kehou.demo-city=on", "--KEHOU_DEMO_DATE=2026-11-18");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void it_has_three_districts_and_twelve_schools_of_all_kinds_beside_the_practice_school() {
        Organisations organisations = application.getBean(Organisations.class);
        List<Organisation> schools = organisations.schools(0);
        assertThat(organisations.children(0))
                .filteredOn(o -> o.kind() == Organisation.Kind.DISTRICT)
                .hasSize(3);
        assertThat(schools).hasSize(13);
        assertThat(schools).filteredOn(Organisation::practice).hasSize(1);
        assertThat(schools).extracting(Organisation::run).contains(SchoolRun.values());
    }

    @Test
    @Clause("NP-1.2.1/drill")
    void every_level_is_the_sum_of_the_one_below_and_counts_what_was_promised() {
        // The city lives on while it is read: a place that lapses between two levels is in one and not in the other.
        var oneSnapshot = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        oneSnapshot.setReadOnly(true);
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        application.getBean(Tenancy.class).as(scope(), () -> oneSnapshot.executeWithoutResult(_ -> levelsAreSums()));
    }

    private static void levelsAreSums() {
        Overview city = overview(0);
        assertThat(city.totals().schools()).isEqualTo(12);
        assertThat(city.totals().pupils()).isEqualTo(6_000);
        assertThat(city.totals().staff()).isEqualTo(300);
        assertThat(city.totals().sessions()).isEqualTo(city.totals().held()).isGreaterThan(200);
        assertThat(city.totals().paidFen()).isGreaterThan(0);
        assertThat(sums(city.rows())).isEqualTo(sums(List.of(city.totals())));
        for (OverviewRow district : city.rows()) {
            Overview area = overview((int) district.number());
            assertThat(sums(area.rows())).isEqualTo(sums(List.of(district)));
            for (OverviewRow row : area.rows()) {
                Overview school = overview((int) row.number());
                assertThat(sums(List.of(school.totals()))).isEqualTo(sums(List.of(row)));
                assertThat(school.rows().stream().mapToInt(OverviewRow::present).sum())
                        .isEqualTo(row.present());
            }
        }
    }

    @Test
    void every_role_is_behind_a_button() {
        List<DemoAccount> accounts = application.getBean(DemoAccounts.class).all();
        Set<Role> roles = new HashSet<>();
        accounts.forEach(account -> roles.add(account.role()));
        assertThat(roles)
                .contains(
                        Role.GUARDIAN,
                        Role.TEACHER,
                        Role.SCHOOL,
                        Role.SCHOOL_FINANCE,
                        Role.PRINCIPAL,
                        Role.BUREAU,
                        Role.BUREAU_FINANCE,
                        Role.OPERATOR,
                        Role.SYSTEM_ADMIN,
                        Role.SECURITY_ADMIN,
                        Role.AUDIT_ADMIN);
        assertThat(accounts).extracting(DemoAccount::key).doesNotHaveDuplicates();
    }

    @Test
    @Clause("NP-3.1/port")
    void its_libraries_hold_courses_of_all_eight_categories_in_every_state() {
        Tenancy tenancy = application.getBean(Tenancy.class);
        Shelves shelves = application.getBean(Shelves.class);
        List<CourseLibrary> libraries = tenancy.as(Scope.anyone(), shelves::libraries);
        assertThat(libraries).extracting(CourseLibrary::number).contains(0).hasSizeGreaterThan(2);
        assertThat(libraries.getFirst().categories()).hasSize(8);
        List<Course> all = new ArrayList<>();
        List<Organisation> owners = new ArrayList<>(tenancy.as(
                Scope.anyone(), () -> application.getBean(Organisations.class).below(0)));
        owners.removeIf(of -> of.kind() == Organisation.Kind.DISTRICT || of.practice());
        for (Organisation owner : owners) {
            Scope there = Scope.system(Purpose.SERVICE, owner.number());
            all.addAll(
                    tenancy.as(there, () -> application.getBean(Courses.class).all(there)));
        }
        assertThat(all)
                .extracting(Course::name)
                .satisfies(names -> assertThat(Set.copyOf(names)).hasSizeGreaterThan(75));
        assertThat(all).hasSizeGreaterThan(120);
        for (ActivityCategory category : ActivityCategory.values()) {
            assertThat(all)
                    .filteredOn(course -> course.category() == category)
                    .as("courses of %s", category)
                    .hasSizeGreaterThan(6)
                    .extracting(Course::state)
                    .as("states of %s", category)
                    .contains(Standing.ADMITTED)
                    .satisfies(states -> assertThat(Set.copyOf(states)).hasSizeGreaterThan(1));
        }
        assertThat(all)
                .extracting(Course::state)
                .contains(
                        Standing.DRAFT,
                        Standing.SUBMITTED,
                        Standing.ADMITTED,
                        Standing.RETURNED,
                        Standing.REFUSED,
                        Standing.WITHDRAWN);
    }

    @Test
    @Clause("JB-2.3/youth-centre")
    void its_youth_centre_has_brought_sessions_and_training() {
        Scope bureau = new Scope(Role.BUREAU, 0, 1, Set.of(), Set.of(0), Set.of(), Purpose.SUPERVISION, null);
        List<ProviderDelivery> counts = application
                .getBean(Tenancy.class)
                .as(
                        bureau,
                        () -> application
                                .getBean(Deliveries.class)
                                .counts(bureau, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 17)));
        assertThat(counts).extracting(ProviderDelivery::name).contains("云江市青少年活动中心");
        assertThat(counts).anySatisfy(count -> assertThat(count.sessions()).isPositive());
        assertThat(counts).anySatisfy(count -> assertThat(count.trainings()).isPositive());
    }

    private static Overview overview(int place) {
        var from = LocalDate.of(2026, 9, 1);
        var to = LocalDate.of(2026, 11, 17);
        return application.getBean(Overviews.class).of(scope(), place, from, to);
    }

    private static Scope scope() {
        Set<Integer> areas = application.getBean(Organisations.class).areasOf(0);
        return new Scope(Role.BUREAU, 0, 1, Set.of(), areas, Set.of(), Purpose.SUPERVISION, null);
    }

    private static List<Long> sums(List<OverviewRow> rows) {
        List<Long> sums = new ArrayList<>();
        sums.add(rows.stream().mapToLong(OverviewRow::pupils).sum());
        sums.add(rows.stream().mapToLong(OverviewRow::pupilsServed).sum());
        sums.add(rows.stream().mapToLong(OverviewRow::sessions).sum());
        sums.add(rows.stream().mapToLong(OverviewRow::present).sum());
        sums.add(rows.stream()
                .mapToLong(row -> row.orders() == null ? 0 : row.orders())
                .sum());
        sums.add(rows.stream()
                .mapToLong(row -> row.paidFen() == null ? 0 : row.paidFen())
                .sum());
        return sums;
    }
}
