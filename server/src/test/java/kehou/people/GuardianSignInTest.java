package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardianSignInTest extends PeopleJourney {
    @Test
    void a_phone_that_nobody_has_gets_the_same_answer_and_no_message() {
        Person guardian = guardian();
        String nobodys = newPhone();
        String known = mobile().requestCode(guardian.phone()).expect(202).raw().body();
        assertThat(mobile().requestCode(nobodys).expect(202).raw().body()).isEqualTo(known);
        mobile().newestCode(guardian.phone());
        assertThat(mobile().outbox(nobodys)).isEmpty();
        String wrong =
                mobile().signInByCode(nobodys, "123456").expect(401).raw().body();
        assertThat(mobile().signInByCode(guardian.phone(), "123456")
                        .expect(401)
                        .raw()
                        .body())
                .isEqualTo(wrong);
    }

    @Test
    void a_code_is_good_once() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = phone.requestedCode(guardian.phone());
        phone.signInByCode(guardian.phone(), code).expect(200);
        phone.signInByCode(guardian.phone(), code).expect(401);
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = phone.requestedCode(guardian.phone());
        clock.advance(Duration.ofSeconds(301));
        phone.signInByCode(guardian.phone(), code).expect(401);
    }

    @Test
    void five_wrong_tries_use_up_a_code() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = phone.requestedCode(guardian.phone());
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            phone.signInByCode(guardian.phone(), wrong).expect(401);
        }
        phone.signInByCode(guardian.phone(), code).expect(401);
    }

    @Test
    void a_code_is_good_only_in_the_browser_that_asked() {
        Person guardian = guardian();
        Browser phone = mobile();
        String code = phone.requestedCode(guardian.phone());
        mobile().signInByCode(guardian.phone(), code).expect(401);
        phone.signInByCode(guardian.phone(), code).expect(200);
    }

    @Test
    void the_sixth_code_within_an_hour_is_refused_for_known_and_unknown_phones_alike() {
        for (String phone : List.of(guardian().phone(), newPhone())) {
            for (int i = 0; i < 5; i++) {
                clock.advance(Duration.ofSeconds(1));
                mobile().requestCode(phone).expect(202);
            }
            assertThat(mobile().requestCode(phone).expect(429).code()).isEqualTo("people.too_many_codes");
            clock.advance(Duration.ofMinutes(61));
            mobile().requestCode(phone).expect(202);
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
        phone.post("/api/wechat/binding", Map.of("code", "nonsense")).expect(422);
        phone.post("/api/wechat/binding", Map.of("code", person)).expect(204);
        mobile().post("/api/sign-in/wechat", Map.of("code", person)).expect(200);
        phone.delete("/api/wechat/binding").expect(204);
        mobile().post("/api/sign-in/wechat", Map.of("code", person)).expect(401);
        mobile().post("/api/wechat/binding", Map.of("code", person)).expect(401);
    }

    @Test
    void the_code_is_nowhere_in_the_database_in_the_clear() {
        Person guardian = guardian();
        String code = mobile().requestedCode(guardian.phone());
        String rows = inSchools(() -> jdbc.sql("""
                        select string_agg(t::text, ' ') from (
                            select to_jsonb(c)::text as t from people.sign_in_code c
                            union all select to_jsonb(o)::text from channel.outbox o
                            union all select to_jsonb(a)::text from people.account a) rows
                        """).query(String.class).single(), 0);
        assertThat(rows).doesNotContain(guardian.phone()).doesNotContain("验证码").doesNotContain("\"" + code + "\"");
    }

    private Browser.Answer signIn(Browser phone, String number) {
        return phone.signInByCode(number, phone.requestedCode(number));
    }
}
