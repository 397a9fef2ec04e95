package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kehou.Clause;
import kehou.kernel.RowId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GuardianSignInTest extends PeopleJourney {
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Test
    @Clause("NP-1.2/own-rights")
    void a_guardian_comes_in_by_code_and_finds_the_own_children_only() {
        Person guardian = guardian();
        long child = pupil(21, 1);
        long other = pupil(22, 1);
        wards.link(guardian.id(), List.of(child, other));
        Browser phone = mobile();
        signIn(phone, guardian.phone()).expect(200);
        JsonNode me = phone.get("/api/me").expect(200).json();
        assertThat(me.path("active").path("role").asString()).isEqualTo("GUARDIAN");
        assertThat(me.path("children"))
                .extracting(c -> c.path("pupil").asLong())
                .containsExactly(child, other);
        assertThat(me.path("children"))
                .extracting(c -> c.path("school").asInt())
                .containsExactly(21, 22);
    }

    @Test
    void the_end_of_a_guardianship_ends_the_access_at_once() {
        Person guardian = guardian();
        long child = pupil(21, 2);
        wards.link(guardian.id(), List.of(child));
        Browser phone = mobile();
        signIn(phone, guardian.phone()).expect(200);
        assertThat(phone.get("/api/me").json().path("children")).hasSize(1);
        wards.unlink(guardian.id(), child);
        assertThat(phone.get("/api/me").json().path("children")).isEmpty();
        wards.link(guardian.id(), List.of(child));
        assertThat(phone.get("/api/me").json().path("children")).hasSize(1);
    }

    @Test
    void a_phone_that_nobody_has_gets_the_same_answer_and_no_message() {
        Person guardian = guardian();
        String nobodys = newPhone();
        String known = request(mobile(), guardian.phone()).expect(202).raw().body();
        assertThat(request(mobile(), nobodys).expect(202).raw().body()).isEqualTo(known);
        codeFor(guardian.phone());
        assertThat(outbox(nobodys)).isEmpty();
        String wrong = byCode(mobile(), nobodys, "123456").expect(401).raw().body();
        assertThat(byCode(mobile(), guardian.phone(), "123456")
                        .expect(401)
                        .raw()
                        .body())
                .isEqualTo(wrong);
    }

    @Test
    void a_code_is_good_once() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = requested(phone, guardian.phone());
        byCode(phone, guardian.phone(), code).expect(200);
        byCode(phone, guardian.phone(), code).expect(401);
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = requested(phone, guardian.phone());
        clock.advance(Duration.ofSeconds(301));
        byCode(phone, guardian.phone(), code).expect(401);
    }

    @Test
    void five_wrong_tries_use_up_a_code() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = requested(phone, guardian.phone());
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            byCode(phone, guardian.phone(), wrong).expect(401);
        }
        byCode(phone, guardian.phone(), code).expect(401);
    }

    @Test
    void a_code_is_good_only_in_the_browser_that_asked() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = requested(phone, guardian.phone());
        byCode(mobile(), guardian.phone(), code).expect(401);
        byCode(phone, guardian.phone(), code).expect(200);
    }

    @Test
    void the_sixth_code_within_an_hour_is_refused_for_known_and_unknown_phones_alike() {
        for (String phone : List.of(guardian().phone(), newPhone())) {
            for (int i = 0; i < 5; i++) {
                clock.advance(Duration.ofSeconds(1));
                request(mobile(), phone).expect(202);
            }
            assertThat(request(mobile(), phone).expect(429).code()).isEqualTo("people.too_many_codes");
            clock.advance(Duration.ofMinutes(61));
            request(mobile(), phone).expect(202);
        }
    }

    @Test
    void a_sign_in_of_thirty_days_is_worth_nothing_on_another_device() {
        Person guardian = guardian();
        Browser phone = mobile();
        signIn(phone, guardian.phone()).expect(200);
        clock.advance(Duration.ofDays(29));
        phone.get("/api/me").expect(200);
        Browser thief = phone.copy();
        thief.cookies.remove("kehou-device");
        thief.get("/api/me").expect(401);
        clock.advance(Duration.ofDays(2));
        phone.get("/api/me").expect(401);
    }

    @Test
    void a_guardian_may_have_five_sign_ins_and_the_oldest_makes_room() {
        Person guardian = guardian();
        Browser first = mobile();
        signIn(first, guardian.phone()).expect(200);
        Browser newest = first;
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(61));
            newest = mobile();
            signIn(newest, guardian.phone()).expect(200);
        }
        first.get("/api/me").expect(401);
        assertThat(newest.get("/api/me/sign-ins").expect(200).json()).hasSize(5);
    }

    @Test
    void wechat_once_bound_is_as_good_as_a_code() {
        Person guardian = guardian();
        Browser phone = mobile();
        signIn(phone, guardian.phone()).expect(200);
        String person = "demo-w" + guardian.phone();
        mobile().post("/api/sign-in/wechat", Map.of("code", person)).expect(401);
        phone.post("/api/wechat/binding", Map.of("code", "nonsense")).expect(401);
        phone.post("/api/wechat/binding", Map.of("code", person)).expect(204);
        mobile().post("/api/sign-in/wechat", Map.of("code", person)).expect(200);
        phone.delete("/api/wechat/binding").expect(204);
        mobile().post("/api/sign-in/wechat", Map.of("code", person)).expect(401);
        mobile().post("/api/wechat/binding", Map.of("code", person)).expect(401);
    }

    @Test
    void the_code_is_nowhere_in_the_database_in_the_clear() {
        Person guardian = guardian();
        String code = requested(mobile(), guardian.phone());
        String rows = inSchools(() -> jdbc.sql("""
                        select string_agg(t::text, ' ') from (
                            select to_jsonb(c)::text as t from people.sign_in_code c
                            union all select to_jsonb(o)::text from channel.outbox o
                            union all select to_jsonb(a)::text from people.account a) rows
                        """).query(String.class).single(), 0);
        assertThat(rows).doesNotContain(guardian.phone()).doesNotContain("验证码").doesNotContain("\"" + code + "\"");
    }

    private Browser.Answer signIn(Browser phone, String number) {
        return byCode(phone, number, requested(phone, number));
    }

    private String requested(Browser phone, String number) {
        int before = outbox(number).size();
        request(phone, number).expect(202);
        Awaitility.await().until(() -> outbox(number).size() > before);
        return codeFor(number);
    }

    private String codeFor(String number) {
        Awaitility.await().until(() -> !outbox(number).isEmpty());
        Matcher matcher = CODE.matcher(outbox(number).path(0).path("text").asString());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private JsonNode outbox(String number) {
        return mobile().get("/api/demo/outbox?phone=" + number).expect(200).json();
    }

    private static Browser.Answer request(Browser browser, String number) {
        return browser.post("/api/sign-in/code/request", Map.of("phone", number));
    }

    private static Browser.Answer byCode(Browser browser, String number, String code) {
        return browser.post("/api/sign-in/code", Map.of("phone", number, "code", code));
    }

    private static long pupil(int school, long number) {
        return ((long) school << RowId.SEQUENCE_BITS) | number;
    }
}
