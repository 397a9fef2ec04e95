package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvitationTest extends PeopleJourney {
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Organisations organisations;

    @Autowired
    Invitations invitations;

    private int district;
    private int school;
    private int otherSchool;
    private int operator;

    @BeforeEach
    void places() {
        Scope city = bureau(0, 1);
        district = found(city, Organisation.Kind.DISTRICT, 0);
        school = found(city, Organisation.Kind.SCHOOL, district);
        otherSchool = found(city, Organisation.Kind.SCHOOL, 0);
        operator = found(city, Organisation.Kind.OPERATOR, 0);
    }

    @Test
    void the_invited_make_their_account_and_come_in_at_the_place_they_were_invited_to() {
        String code = invite(bureau(district, 7), Role.PRINCIPAL, school, null);
        Browser browser = desk();
        var preview = browser.post("/api/sign-in/invitation/preview", Map.of("code", code))
                .expect(200)
                .json();
        assertThat(preview.path("role").asString()).isEqualTo("PRINCIPAL");
        assertThat(preview.path("name").asString()).isEqualTo("赵敏");
        String login = "head." + school;
        accept(browser, code.toLowerCase(java.util.Locale.ROOT).replace("-", ""), login, PASSWORD)
                .expect(201);
        var in = browser.signIn(login, PASSWORD).expect(200).json();
        assertThat(in.path("active").path("place").asInt()).isEqualTo(school);
        assertThat(in.path("person").path("name").asString()).isEqualTo("赵敏");
        assertThat(in.path("active").path("placeName").asString()).isNotEmpty();
    }

    @Test
    void a_code_opens_once_even_for_twins() throws Exception {
        String code = invite(bureau(district, 7), Role.SCHOOL, school, null);
        List<Callable<Integer>> twins = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String login = "twin" + i + "." + school;
            twins.add(() -> accept(desk(), code, login, PASSWORD).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : threads.invokeAll(twins)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(201, 404).containsOnlyOnce(201);
    }

    @Test
    void an_old_a_withdrawn_and_an_invented_code_open_nothing_and_look_alike() {
        String old = invite(staff(Role.SCHOOL, school, 7), Role.TEACHER, school, newPhone());
        clock.advance(Duration.ofDays(15));
        String gone = accept(desk(), old, null, null).expect(404).code();
        Scope principal = staff(Role.PRINCIPAL, school, 8);
        String withdrawn = invite(principal, Role.TEACHER, school, newPhone());
        long id = http(principal)
                .get("/api/invitations")
                .json()
                .path(0)
                .path("id")
                .asLong();
        http(staff(Role.SCHOOL, otherSchool, 9))
                .delete("/api/invitations/" + id)
                .expect(404);
        http(principal).delete("/api/invitations/" + id).expect(204);
        assertThat(accept(desk(), withdrawn, null, null).expect(404).code()).isEqualTo(gone);
        String invented = InvitationCode.fresh(school, new SecureRandom()).grouped();
        assertThat(accept(desk(), invented, null, null).expect(404).code()).isEqualTo(gone);
        assertThat(accept(desk(), "hello", null, null).expect(404).code()).isEqualTo(gone);
        assertThat(http(principal).get("/api/invitations").json())
                .extracting(row -> row.path("state").asString())
                .containsExactly("WITHDRAWN", "EXPIRED");
    }

    @Test
    void nobody_invites_beyond_the_own_place_or_role() {
        Map<String, Object> wish = wish(Role.TEACHER, otherSchool, null);
        send(staff(Role.SCHOOL, school, 7), wish).expect(404);
        send(bureau(district, 7), wish(Role.SCHOOL, otherSchool, null)).expect(404);
        send(bureau(district, 7), wish(Role.BUREAU, 0, null)).expect(404);
        assertThat(send(bureau(district, 7), wish(Role.TEACHER, school, null))
                        .expect(403)
                        .code())
                .isEqualTo("kernel.not_yours");
        send(staff(Role.SCHOOL, school, 7), wish(Role.BUREAU, school, null)).expect(403);
        assertThat(send(bureau(0, 7), wish(Role.SCHOOL, operator, null))
                        .expect(422)
                        .code())
                .isEqualTo("people.role_unfit");
        send(staff(Role.TEACHER, school, 7), wish(Role.TEACHER, school, null)).expect(403);
        send(guardian(7, 1L), wish(Role.TEACHER, school, null)).expect(403);
        Scope operatorScope =
                new Scope(Role.OPERATOR, operator, 7, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
        send(operatorScope, wish(Role.OPERATOR, operator, null)).expect(201);
    }

    @Test
    void a_weak_password_leaves_the_code_for_another_try_and_a_taken_login_too() {
        String code = invite(bureau(district, 7), Role.SCHOOL, school, null);
        Person other = person(school, Role.SCHOOL);
        assertThat(accept(desk(), code, "new." + school, "short").expect(422).code())
                .isEqualTo("people.weak_password");
        assertThat(accept(desk(), code, "new." + school, null).expect(422).code())
                .isEqualTo("people.weak_password");
        assertThat(accept(desk(), code, other.login(), PASSWORD).expect(409).code())
                .isEqualTo("people.login_taken");
        accept(desk(), code, "new." + school, PASSWORD).expect(201);
    }

    @Test
    void a_code_never_takes_over_an_account_that_has_the_invited_phone() {
        Person guardian = guardian();
        String code = invite(staff(Role.SCHOOL, school, 7), Role.TEACHER, school, guardian.phone());
        assertThat(accept(desk(), code, null, null).expect(409).code()).isEqualTo("people.phone_taken");
        assertThat(grants.of(List.of(guardian.id()))).extracting(Grant::role).containsExactly(Role.GUARDIAN);
    }

    @Test
    void someone_signed_in_adds_the_invited_role_to_the_own_account() {
        Person person = person(otherSchool, Role.SCHOOL);
        String code = invite(staff(Role.SCHOOL, school, 7), Role.TEACHER, school, null);
        desk().post("/api/me/invitation", Map.of("code", code)).expect(401);
        Browser browser = desk();
        browser.signIn(person.login(), PASSWORD).expect(200);
        browser.post("/api/me/invitation", Map.of("code", code)).expect(204);
        assertThat(browser.get("/api/me").json().path("grants"))
                .extracting(card -> card.path("place").asInt())
                .containsExactly(otherSchool, school);
    }

    @Test
    void the_first_administrator_comes_in_by_the_printed_code_and_needs_a_second_factor() {
        String code = new FirstAdministrator(grants, invitations).invite();
        String login = "first.admin" + school;
        Browser browser = desk();
        browser.post("/api/sign-in/activation", Map.of("code", code, "account", login, "password", PASSWORD))
                .expect(201);
        browser.post("/api/sign-in/activation", Map.of("code", code, "account", login + "x", "password", PASSWORD))
                .expect(404);
        assertThat(browser.signIn(login, PASSWORD)
                        .expect(200)
                        .json()
                        .path("mustEnrol")
                        .asBoolean())
                .isTrue();
    }

    private String invite(Scope scope, Role role, int place, String phone) {
        return send(scope, wish(role, place, phone))
                .expect(201)
                .json()
                .path("code")
                .asString();
    }

    private Http.Answer send(Scope scope, Map<String, Object> wish) {
        return http(scope).post("/api/invitations", wish);
    }

    private static Map<String, Object> wish(Role role, int place, String phone) {
        Map<String, Object> wish = new HashMap<>(Map.of("role", role.name(), "place", place, "name", "赵敏"));
        if (phone != null) {
            wish.put("phone", phone);
        }
        return wish;
    }

    private static Browser.Answer accept(Browser browser, String code, String login, String password) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code));
        if (login != null) {
            body.put("account", login);
        }
        if (password != null) {
            body.put("password", password);
        }
        return browser.post("/api/sign-in/invitation", body);
    }

    private int found(Scope city, Organisation.Kind kind, int parent) {
        boolean isSchool = kind == Organisation.Kind.SCHOOL;
        SchoolRun run = !isSchool ? null : parent == 0 ? SchoolRun.MUNICIPAL : SchoolRun.DISTRICT;
        NewOrganisation wish = new NewOrganisation(
                kind,
                "受邀单位" + NAMES.incrementAndGet(),
                parent,
                run,
                isSchool ? List.of(Stage.PRIMARY) : null,
                false,
                false,
                false,
                false,
                null);
        return tenancy.as(city, () -> organisations.found(city, wish)).number();
    }
}
