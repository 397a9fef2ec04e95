package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoSignInTest extends PeopleJourney {
    @Autowired
    DemoAccounts demo;

    @Test
    void one_click_is_enough_even_for_a_role_that_elsewhere_needs_two_factors() {
        Person person = person(0, Role.BUREAU);
        String key = "bureau-" + person.login();
        demo.offer(key, "市教育局", person.id(), Role.BUREAU, 0);
        demo.offer(key, "市教育局", person.id(), Role.BUREAU, 0);
        assertThat(desk().get("/api/demo/accounts").expect(200).json())
                .filteredOn(row -> row.path("key").asString().equals(key))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("account").asString()).isEqualTo(person.login());
                    assertThat(row.path("app").asString()).isEqualTo("desk");
                    assertThat(row.path("placeName").asString()).isNotEmpty();
                });
        Browser one = desk();
        Browser two = desk();
        one.post("/api/demo/sign-in", Map.of("key", key, "app", "desk")).expect(200);
        two.post("/api/demo/sign-in", Map.of("key", key)).expect(200);
        one.get("/api/me").expect(200);
        assertThat(two.get("/api/me").expect(200).json().path("demo").asBoolean())
                .isTrue();
    }

    @Test
    void nobody_is_on_offer_who_was_not_put_there() {
        Person person = person(11, Role.TEACHER);
        desk().post("/api/demo/sign-in", Map.of("key", person.login())).expect(404);
        Assertions.assertThatThrownBy(() -> demo.offer("x-" + person.login(), "x", person.id(), Role.BUREAU, 0))
                .isInstanceOf(Refused.class);
    }
}
