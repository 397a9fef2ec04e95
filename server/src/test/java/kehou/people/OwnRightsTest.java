package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.Clause;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every port through its own front door: real sign-ins, the own place works, the neighbour's does not exist. */
class OwnRightsTest extends PeopleJourney {
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Organisations organisations;

    private int district;
    private int otherDistrict;
    private int school;
    private int otherSchool;

    @BeforeEach
    void places() {
        district = found(Organisation.Kind.DISTRICT, 0, null);
        otherDistrict = found(Organisation.Kind.DISTRICT, 0, null);
        school = found(Organisation.Kind.SCHOOL, district, SchoolRun.DISTRICT);
        otherSchool = found(Organisation.Kind.SCHOOL, otherDistrict, SchoolRun.DISTRICT);
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void a_school_works_at_home_and_finds_nothing_next_door() {
        Browser own = signedIn(person(school, Role.SCHOOL));
        Browser neighbour = signedIn(person(otherSchool, Role.SCHOOL));
        long campus = neighbour
                .post("/api/campuses", campus("别校本部"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        own.post("/api/campuses", campus("本校本部")).expect(200);
        assertThat(own.get("/api/campuses").expect(200).json())
                .extracting(row -> row.path("name").asString())
                .containsExactly("本校本部");
        own.send("PUT", "/api/campuses/" + campus, campus("夺来的")).expect(404);
        assertThat(neighbour.get("/api/campuses").json().path(0).path("name").asString())
                .isEqualTo("别校本部");
        own.get("/api/organisations/" + otherSchool).expect(404);
        own.get("/api/onboarding").expect(403);
        own.get("/api/platform/accounts").expect(403);
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void a_district_looks_into_its_own_area_only() {
        Browser bureau = enrolled(person(district, Role.BUREAU));
        bureau.get("/api/organisations/" + school).expect(200);
        bureau.get("/api/organisations/" + otherSchool).expect(404);
        bureau.get("/api/organisations/" + otherDistrict).expect(404);
        bureau.get("/api/campuses").expect(403);
        bureau.get("/api/platform/status").expect(403);
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void teachers_guardians_and_administrators_do_not_reach_the_schools_desk() {
        Browser teacher = signedIn(person(school, Role.TEACHER));
        Browser admin = enrolled(person(0, Role.SECURITY_ADMIN));
        for (Browser browser : List.of(teacher, admin)) {
            browser.post("/api/campuses", campus("不该有的")).expect(403);
            browser.get("/api/venues").expect(403);
        }
        admin.get("/api/platform/accounts").expect(200);
        teacher.get("/api/platform/accounts").expect(403);
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void who_switches_roles_has_the_rights_of_the_new_one_and_no_longer_those_of_the_old() {
        Person person = person(school, Role.SCHOOL);
        grants.give(person.id(), Role.TEACHER, otherSchool, 0);
        Browser browser = signedIn(person);
        browser.get("/api/venues").expect(200);
        JsonNode teaching = browser.get("/api/me").json().path("grants").path(1);
        browser.post("/api/me/active", Map.of("grant", teaching.path("id").asLong()))
                .expect(200);
        browser.get("/api/venues").expect(403);
        browser.get("/api/me").expect(200);
    }

    private Browser signedIn(Person person) {
        Browser browser = desk();
        browser.signIn(person.login(), PASSWORD).expect(200);
        return browser;
    }

    private Browser enrolled(Person person) {
        Browser browser = signedIn(person);
        String secret = browser.post("/api/sign-in/totp/enrolment", Map.of("app", "desk"))
                .expect(200)
                .json()
                .path("secret")
                .asString();
        String code = Totp.codeAt(secret, clock.instant());
        browser.post("/api/sign-in/totp", Map.of("app", "desk", "code", code)).expect(200);
        return browser;
    }

    private static Map<String, Object> campus(String name) {
        return Map.of(
                "name", name, "address", "学府路 1 号", "lat", 28.68, "lon", 115.85, "crs", "GCJ02", "fenceMetres", 200);
    }

    private int found(Organisation.Kind kind, int parent, @Nullable SchoolRun run) {
        Scope city = bureau(0, 1);
        NewOrganisation wish = new NewOrganisation(
                kind,
                "本位单位" + NAMES.incrementAndGet(),
                parent,
                run,
                run == null ? null : List.of(Stage.PRIMARY),
                false,
                false,
                false,
                false,
                null);
        return tenancy.as(city, () -> organisations.found(city, wish)).number();
    }
}
