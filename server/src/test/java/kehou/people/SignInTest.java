package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends PeopleJourney {
    @Autowired
    SignIns signIns;

    @Autowired
    Revocations revocations;

    @Test
    void staff_sign_in_by_login_or_phone() {
        Person person = person(11, Role.SCHOOL);
        Browser browser = desk();
        Browser.Answer byLogin = browser.signIn(person.login(), PASSWORD).expect(200);
        assertThat(byLogin.json().path("active").path("role").asString()).isEqualTo("SCHOOL");
        assertThat(byLogin.json().path("active").path("place").asInt()).isEqualTo(11);
        assertThat(byLogin.json().path("person").path("account").asLong())
                .isEqualTo(person.id().value());
        assertThat(byLogin.raw().body()).doesNotContain(PASSWORD);
        assertThat(byLogin.raw().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("kehou-desk=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        desk().signIn(person.phone(), PASSWORD).expect(200);
        desk().signIn(person.login().toUpperCase(java.util.Locale.ROOT), PASSWORD)
                .expect(200);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_locked_account_get_one_answer() {
        Person person = person(11, Role.SCHOOL);
        Person locked = person(11, Role.SCHOOL);
        accounts.lock(locked.id());
        String wrong =
                desk().signIn(person.login(), "Falsch-9-Wort").expect(401).raw().body();
        assertThat(desk().signIn("nobody.here", PASSWORD).expect(401).raw().body())
                .isEqualTo(wrong);
        assertThat(desk().signIn("13999999999", PASSWORD).expect(401).raw().body())
                .isEqualTo(wrong);
        assertThat(desk().signIn(locked.login(), PASSWORD).expect(401).raw().body())
                .isEqualTo(wrong);
    }

    @Test
    void five_tries_lock_a_name_known_or_not_however_many_come_at_once() throws Exception {
        Person person = person(11, Role.SCHOOL);
        for (String name : List.of(person.login(), "stranger." + person.login())) {
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                tries.add(() -> desk().signIn(name, "Falsch-9-Wort").status());
            }
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
                for (Future<Integer> answer : threads.invokeAll(tries)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsOnly(401, 429);
            assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
        }
        Browser.Answer locked = desk().signIn(person.login(), PASSWORD).expect(429);
        assertThat(locked.code()).isEqualTo("people.too_many_tries");
        assertThat(locked.raw().headers().firstValue("Retry-After")).isPresent();
        clock.advance(Duration.ofMinutes(16));
        desk().signIn(person.login(), PASSWORD).expect(200);
    }

    @Test
    void a_bureau_needs_a_second_factor_enrolled_at_the_first_sign_in_and_good_once() {
        Person person = person(0, Role.BUREAU);
        Browser browser = desk();
        Browser.Answer half = browser.signIn(person.login(), PASSWORD).expect(200);
        assertThat(half.json().path("needsTotp").asBoolean()).isTrue();
        assertThat(half.json().path("mustEnrol").asBoolean()).isTrue();
        browser.get("/api/me").expect(401);
        String secret = browser.post("/api/sign-in/totp/enrolment", Map.of("app", "desk"))
                .expect(200)
                .json()
                .path("secret")
                .asString();
        browser.post("/api/sign-in/totp", Map.of("app", "desk", "code", other(Totp.codeAt(secret, clock.instant()))))
                .expect(401);
        String code = Totp.codeAt(secret, clock.instant());
        browser.post("/api/sign-in/totp", Map.of("app", "desk", "code", code)).expect(200);
        assertThat(browser.get("/api/me").expect(200).json().path("hasTotp").asBoolean())
                .isTrue();

        Browser again = desk();
        assertThat(again.signIn(person.login(), PASSWORD)
                        .json()
                        .path("mustEnrol")
                        .asBoolean())
                .isFalse();
        again.post("/api/sign-in/totp/enrolment", Map.of("app", "desk")).expect(409);
        again.post("/api/sign-in/totp", Map.of("app", "desk", "code", code)).expect(401);
        clock.advance(Duration.ofSeconds(30));
        String next = Totp.codeAt(secret, clock.instant());
        again.post("/api/sign-in/totp", Map.of("app", "desk", "code", next)).expect(200);
    }

    @Test
    void without_a_right_password_there_is_no_second_step() {
        desk().post("/api/sign-in/totp", Map.of("app", "desk", "code", "123456"))
                .expect(401);
        desk().post("/api/sign-in/totp/enrolment", Map.of("app", "desk")).expect(401);
    }

    @Test
    void a_cookie_counts_only_with_the_name_of_its_app() {
        Browser browser = signedIn(person(11, Role.SCHOOL));
        browser.get("/api/me").expect(200);
        browser.namesItsApp = false;
        browser.get("/api/me").expect(401);
        browser.post("/api/sign-out", Map.of()).expect(401);
        browser.get("/api/me?app=desk").expect(200);
        browser.post("/api/sign-out?app=desk", Map.of()).expect(401);
    }

    @Test
    void signing_out_ends_it_on_the_server_too() {
        Browser browser = signedIn(person(11, Role.SCHOOL));
        Browser thief = browser.copy();
        Browser.Answer out = browser.post("/api/sign-out", Map.of()).expect(204);
        assertThat(out.raw().headers().firstValue("Clear-Site-Data").orElseThrow())
                .contains("storage");
        assertThat(browser.cookies).doesNotContainKey("kehou-desk");
        assertThat(thief.get("/api/me").expect(401).code()).isEqualTo("kernel.sign_in_required");
        thief.get("/api/terms").expect(200);
    }

    @Test
    void staff_have_one_sign_in_per_app_and_the_newest_wins() {
        Person person = person(11, Role.TEACHER);
        Browser first = signedIn(person);
        Browser second = signedIn(person);
        Browser phone = mobile();
        phone.signIn(person.login(), PASSWORD).expect(200);
        first.get("/api/me").expect(401);
        second.get("/api/me").expect(200);
        phone.get("/api/me").expect(200);
        assertThat(second.get("/api/me/sign-ins").expect(200).json()).hasSize(2);
    }

    @Test
    void who_idles_is_signed_out_and_who_works_is_not_until_the_day_is_over() {
        Browser idle = signedIn(person(11, Role.SCHOOL));
        Browser busy = signedIn(person(11, Role.SCHOOL));
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(10));
            busy.get("/api/me").expect(200);
        }
        idle.get("/api/me").expect(401);
        for (int i = 0; i < 42; i++) {
            clock.advance(Duration.ofMinutes(10));
            busy.get("/api/me").expect(200);
        }
        clock.advance(Duration.ofMinutes(11));
        busy.get("/api/me").expect(401);
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void a_person_with_several_roles_switches_and_sees_each_place_alone() {
        Person person = person(11, Role.SCHOOL);
        grants.give(person.id(), Role.TEACHER, 12, 0);
        grants.give(person.id(), Role.BUREAU_FINANCE, 0, 0);
        Browser browser = desk();
        String secret = enrolled(browser, person);
        assertThat(secret).isNotEmpty();
        List<Long> held = new ArrayList<>();
        browser.get("/api/me")
                .json()
                .path("grants")
                .forEach(card -> held.add(card.path("id").asLong()));
        assertThat(held).hasSize(3);
        Browser.Answer teacher =
                browser.post("/api/me/active", Map.of("grant", held.get(1))).expect(200);
        assertThat(teacher.json().path("active").path("role").asString()).isEqualTo("TEACHER");
        assertThat(browser.get("/api/me").json().path("active").path("place").asInt())
                .isEqualTo(12);
        Grant foreign = grants.of(List.of(person(13, Role.SCHOOL).id())).getFirst();
        browser.post("/api/me/active", Map.of("grant", foreign.id().value())).expect(404);
        assertThat(browser.get("/api/me").json().path("active").path("place").asInt())
                .isEqualTo(12);
    }

    @Test
    void a_sign_in_by_code_does_not_reach_a_role_that_needs_a_password() {
        Person person = person(11, Role.TEACHER, Role.SCHOOL);
        Grant school = grants.of(List.of(person.id())).getLast();
        SignInToken token = signIns.start(
                grants.of(List.of(person.id())).getFirst(),
                new SignIns.Entry(Apps.DESK, Strength.CODE, null, new Visitor("127.0.0.1", ""), false));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> signIns.change(token, school.id()))
                .hasMessageContaining("people.stronger_sign_in");
    }

    @Test
    void taking_a_role_away_or_locking_the_account_ends_the_sign_ins_at_once() {
        Person one = person(11, Role.SCHOOL, Role.PRINCIPAL);
        Person other = person(11, Role.SCHOOL);
        Person bystander = person(11, Role.SCHOOL);
        Browser first = signedIn(one);
        Browser second = signedIn(other);
        Browser third = signedIn(bystander);
        grants.end(grants.of(List.of(one.id())).getLast().id(), 0);
        accounts.lock(other.id());
        first.get("/api/me").expect(401);
        second.get("/api/me").expect(401);
        third.get("/api/me").expect(200);
        first.signIn(one.login(), PASSWORD).expect(200);
        accounts.unlock(other.id());
        second.signIn(other.login(), PASSWORD).expect(200);
    }

    @Test
    void what_another_node_ended_is_heard_of_with_the_next_poll() {
        Person person = person(11, Role.SCHOOL);
        Browser browser = signedIn(person);
        inSchools(
                () -> jdbc.sql("""
                        update people.sign_in set ended_at = :now, end_cause = 'LOCKED' where account = :account
                        """)
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .param("account", person.id().value())
                        .update(),
                0);
        revocations.poll();
        browser.get("/api/me").expect(401);
    }

    @Test
    void a_teachers_first_device_holds_for_twelve_hours_and_another_only_while_in_use() {
        Person person = person(11, Role.TEACHER);
        Browser phone = mobile();
        phone.signIn(person.login(), PASSWORD).expect(200);
        clock.advance(Duration.ofHours(11));
        phone.get("/api/me").expect(200);
        Browser other = mobile();
        other.signIn(person.login(), PASSWORD).expect(200);
        clock.advance(Duration.ofMinutes(16));
        other.get("/api/me").expect(401);
        phone.signIn(person.login(), PASSWORD).expect(200);
        clock.advance(Duration.ofHours(12));
        phone.get("/api/me").expect(401);
    }

    @Test
    void an_own_sign_in_can_be_ended_from_another_and_nobody_elses() {
        Person person = person(11, Role.TEACHER);
        Browser desk = signedIn(person);
        Browser phone = mobile();
        phone.signIn(person.login(), PASSWORD).expect(200);
        long lost = 0;
        for (var row : desk.get("/api/me/sign-ins").json()) {
            if (!row.path("here").asBoolean()) {
                lost = row.path("id").asLong();
            }
        }
        Browser stranger = signedIn(person(12, Role.SCHOOL));
        stranger.delete("/api/me/sign-ins/" + lost).expect(404);
        phone.get("/api/me").expect(200);
        desk.delete("/api/me/sign-ins/" + lost).expect(204);
        phone.get("/api/me").expect(401);
    }

    @Test
    void a_new_password_needs_the_old_one_obeys_the_policy_and_ends_all_other_sign_ins() {
        Person person = person(11, Role.TEACHER);
        Browser desk = signedIn(person);
        Browser phone = mobile();
        phone.signIn(person.login(), PASSWORD).expect(200);
        assertThat(change(desk, PASSWORD, "short")
                        .expect(422)
                        .json()
                        .path("facts")
                        .path("fault")
                        .asString())
                .isEqualTo("LENGTH");
        assertThat(change(desk, PASSWORD, PASSWORD)
                        .expect(422)
                        .json()
                        .path("facts")
                        .path("fault")
                        .asString())
                .isEqualTo("USED_BEFORE");
        assertThat(change(desk, "Falsch-9-Wort", "Meihua-8-Shui").expect(422).code())
                .isEqualTo("people.wrong_password");
        change(desk, PASSWORD, "Meihua-8-Shui").expect(204);
        desk.get("/api/me").expect(200);
        phone.get("/api/me").expect(401);
        desk().signIn(person.login(), PASSWORD).expect(401);
        desk().signIn(person.login(), "Meihua-8-Shui").expect(200);
        change(desk(), PASSWORD, "Meihua-8-Shui").expect(401);
    }

    @Test
    void a_password_of_ninety_days_must_be_replaced_to_come_in() {
        Person person = person(11, Role.SCHOOL);
        clock.advance(Duration.ofDays(91));
        assertThat(desk().signIn(person.login(), "Falsch-9-Wort").expect(401).code())
                .isEqualTo("people.wrong_credentials");
        assertThat(desk().signIn(person.login(), PASSWORD).expect(403).code()).isEqualTo("people.password_expired");
        desk().post(
                        "/api/sign-in/password",
                        Map.of(
                                "account",
                                person.login(),
                                "password",
                                PASSWORD,
                                "newPassword",
                                "Meihua-8-Shui",
                                "app",
                                "desk"))
                .expect(200);
        desk().signIn(person.login(), "Meihua-8-Shui").expect(200);
    }

    @Test
    void fields_that_are_not_as_they_must_be_are_named() {
        Browser.Answer answer = desk().post(
                        "/api/sign-in/password", Map.of("account", "", "password", "x", "app", "toaster"))
                .expect(422);
        assertThat(answer.code()).isEqualTo("kernel.invalid");
        assertThat(answer.json().path("facts").path("fields")).hasSize(2);
    }

    private Browser signedIn(Person person) {
        Browser browser = desk();
        browser.signIn(person.login(), PASSWORD).expect(200);
        return browser;
    }

    private String enrolled(Browser browser, Person person) {
        browser.signIn(person.login(), PASSWORD).expect(200);
        String secret = browser.post("/api/sign-in/totp/enrolment", Map.of("app", "desk"))
                .expect(200)
                .json()
                .path("secret")
                .asString();
        String code = Totp.codeAt(secret, clock.instant());
        browser.post("/api/sign-in/totp", Map.of("app", "desk", "code", code)).expect(200);
        return secret;
    }

    private static Browser.Answer change(Browser browser, String old, String fresh) {
        return browser.post("/api/me/password", Map.of("old", old, "password", fresh));
    }

    private static String other(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }
}
