package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the roster that a school brings in to the family that signs in with the phone it names. */
class FamilySignInTest extends RosterJourney {
    private static final String HEAD = "姓名,学籍号,年级,班级,父亲姓名,父亲电话\n";

    @Test
    @Clause("NP-1.2/own-rights")
    void a_guardian_finds_the_own_children_of_two_schools_and_no_other_child() {
        int first = school();
        int second = school();
        String phone = phone();
        bringIn(first, HEAD + row("李想", "三年级", phone) + row("王小", "三年级", phone()));
        bringIn(second, HEAD + row("李乐", "一年级", phone));
        Browser browser = signedIn(phone);
        JsonNode me = browser.get("/api/me").expect(200).json();
        assertThat(me.path("name").asString()).isEqualTo("李明");
        assertThat(me.path("active").path("role").asString()).isEqualTo("GUARDIAN");
        assertThat(me.path("children"))
                .extracting(c -> c.path("name").asString())
                .containsExactly("李想", "李乐");
        assertThat(me.path("children"))
                .extracting(c -> c.path("school").asInt())
                .containsExactly(first, second);
        assertThat(me.path("children")).extracting(c -> c.path("grade").asInt()).containsExactly(3, 1);
        assertThat(me.path("children").path(0).path("homeClass").asString()).contains("2班");
    }

    @Test
    void a_new_phone_in_the_roster_ends_the_old_ones_access_at_once() {
        int school = school();
        String number = studentNumber("20180506");
        String old = phone();
        String row = HEAD + "李想," + number + ",三年级,2班,李明,";
        bringIn(school, row + old + "\n");
        Browser browser = signedIn(old);
        assertThat(browser.get("/api/me").json().path("children")).hasSize(1);
        bringIn(school, row + phone() + "\n");
        assertThat(browser.get("/api/me").json().path("children")).isEmpty();
    }

    @Test
    void a_guardian_who_also_works_at_a_school_is_one_person_with_two_roles() {
        int school = school();
        String phone = phone();
        bringIn(school, HEAD + row("李想", "三年级", phone));
        desk(school)
                .post("/api/invitations", Map.of("role", "TEACHER", "place", school, "name", "李明"))
                .expect(201);
        String code = desk(school)
                .post("/api/invitations", Map.of("role", "TEACHER", "place", school, "name", "李明"))
                .json()
                .path("code")
                .asString();
        Browser browser = signedIn(phone);
        browser.post("/api/me/invitation", Map.of("code", code)).expect(204);
        JsonNode grants = browser.get("/api/me").json().path("grants");
        assertThat(grants).extracting(g -> g.path("role").asString()).containsExactly("GUARDIAN", "TEACHER");
        browser.post("/api/me/active", Map.of("grant", grants.path(1).path("id").asLong()))
                .expect(200);
        JsonNode me = browser.get("/api/me").json();
        assertThat(me.path("active").path("role").asString()).isEqualTo("TEACHER");
        assertThat(me.path("children")).isEmpty();
    }

    private Browser signedIn(String phone) {
        Browser browser = new Browser(url(""), Apps.MOBILE);
        browser.signInByCode(phone, browser.requestedCode(phone)).expect(200);
        return browser;
    }

    private static String row(String name, String grade, String phone) {
        return name + "," + studentNumber("20180506") + "," + grade + ",2班,李明," + phone + "\n";
    }
}
