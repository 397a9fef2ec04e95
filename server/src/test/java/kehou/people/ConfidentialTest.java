package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who sees what of a child, what the family learns of it, and what it allows. */
@Clause("NC-17/confidential")
class ConfidentialTest extends RosterJourney {
    @Autowired
    private Guardians guardians;

    @Autowired
    private Consents consents;

    private int school;
    private String phone;
    private String number;
    private Pupil.Id pupil;
    private Http family;

    @BeforeEach
    void oneChild() {
        school = school();
        phone = phone();
        number = studentNumber("20180506");
        bringIn(school, "姓名,学籍号,年级,班级,母亲姓名,母亲电话\n欧阳娜," + number + ",三年级,2班,王芳," + phone + "\n");
        pupil = new Pupil.Id(pupils(school, "").getFirst().get("id").longValue());
        long account =
                as(office(school), () -> guardians.of(office(school), pupil)).getFirst();
        family = http(guardian(account, pupil.value()));
    }

    @Test
    void numbers_and_phones_are_masked_even_for_the_school() {
        Http.Answer detail = desk(school).get("/api/pupils/" + pupil.value()).expect(200);
        assertThat(detail.json().get("pupil").get("name").asString()).isEqualTo("欧阳娜");
        assertThat(detail.json().get("studentNumber").asString())
                .startsWith("G360")
                .contains("****");
        assertThat(detail.json().get("guardians").get(0).get("phone").asString())
                .contains("****");
        assertThat(detail.text()).doesNotContain(phone, number, number.substring(1));
    }

    @Test
    void one_hidden_value_is_shown_for_a_reason_and_the_family_sees_who_asked() {
        JsonNode detail =
                desk(school).get("/api/pupils/" + pupil.value()).expect(200).json();
        long guardian = detail.get("guardians").get(0).get("id").longValue();
        JsonNode value = desk(school)
                .post(
                        "/api/pupils/" + pupil.value() + "/unmasking",
                        Map.of("field", "GUARDIAN_PHONE", "guardian", guardian, "reason", "孩子发烧，联系家长"))
                .expect(200)
                .json();
        assertThat(value.get("value").asString()).isEqualTo(phone);
        assertThat(desk(school)
                        .post(
                                "/api/pupils/" + pupil.value() + "/unmasking",
                                Map.of("field", "ID_NUMBER", "reason", " "))
                        .status())
                .isEqualTo(422);

        JsonNode records = family.get("/api/pupils/" + pupil.value() + "/access-records")
                .expect(200)
                .json();
        assertThat(records.get(0).get("fields").asString()).isEqualTo("GUARDIAN_PHONE: 孩子发烧，联系家长");
        assertThat(records.get(0).get("role").asString()).isEqualTo("SCHOOL");
        assertThat(records.valueStream().map(each -> each.get("fields").asString()))
                .as("the list and the detail were looked at, too")
                .contains("name,class", "name,class,birth,guardians");
    }

    @Test
    void a_guardian_sees_the_own_child_only_and_leaves_no_record() {
        bringIn(school, "姓名,学籍号,年级,班级\n李想," + studentNumber("20180507") + ",三年级,2班\n");
        long other = pupils(school, "&q=李想").getFirst().get("id").longValue();
        int before = family.get("/api/pupils/" + pupil.value() + "/access-records")
                .expect(200)
                .json()
                .size();
        assertThat(family.get("/api/pupils/" + pupil.value())
                        .expect(200)
                        .json()
                        .get("pupil")
                        .get("name")
                        .asString())
                .isEqualTo("欧阳娜");
        assertThat(family.get("/api/pupils/" + pupil.value() + "/access-records")
                        .expect(200)
                        .json()
                        .size())
                .isEqualTo(before);
        assertThat(family.get("/api/pupils/" + other).status()).isEqualTo(404);
        assertThat(family.get("/api/pupils/" + other + "/access-records").status())
                .isEqualTo(404);
        assertThat(family.get("/api/pupils").status()).isEqualTo(403);
        assertThat(desk(school()).get("/api/pupils/" + pupil.value()).status()).isEqualTo(404);
    }

    @Test
    void consent_is_given_on_the_text_that_was_shown_and_can_be_withdrawn() {
        JsonNode texts = http().get("/api/consent-texts").expect(200).json();
        JsonNode photo = texts.valueStream()
                .filter(each -> each.get("item").asString().equals("PHOTO"))
                .findFirst()
                .orElseThrow();
        assertThat(photo.get("text").asString()).contains("不同意不影响孩子参加课后服务");
        assertThat(allowsPhoto()).as("nothing is allowed that was not asked").isFalse();

        Map<String, Object> word = Map.of(
                "pupil",
                pupil.value(),
                "item",
                "PHOTO",
                "hash",
                photo.get("hash").asString(),
                "given",
                true);
        JsonNode given = family.post("/api/consents", word).expect(200).json();
        assertThat(given.valueStream().filter(each -> each.get("given").booleanValue()))
                .hasSize(1);
        assertThat(allowsPhoto()).isTrue();

        Map<String, Object> unseen = Map.of("pupil", pupil.value(), "item", "PHOTO", "hash", "00", "given", true);
        assertThat(family.post("/api/consents", unseen).code()).isEqualTo("people.consent_text_outdated");

        Map<String, Object> withdrawn = Map.of(
                "pupil",
                pupil.value(),
                "item",
                "PHOTO",
                "hash",
                photo.get("hash").asString(),
                "given",
                false);
        family.post("/api/consents", withdrawn).expect(200);
        assertThat(allowsPhoto()).isFalse();
        List<Integer> kept = inSchools(
                () -> jdbc.sql("select count(*)::int from people.consent where school_id = :school and pupil = :pupil")
                        .param("school", school)
                        .param("pupil", pupil.value())
                        .query(Integer.class)
                        .list(),
                school);
        assertThat(kept).as("both words stay as evidence").containsExactly(2);
    }

    @Test
    void a_member_of_staff_who_leaves_may_no_longer_teach_here() {
        String teacher = phone();
        JsonNode added = desk(school)
                .post("/api/staff", Map.of("name", "赵明", "phone", teacher, "kind", "TEACHER"))
                .expect(200)
                .json();
        assertThat(desk(school)
                        .post("/api/staff", Map.of("name", "赵亮", "phone", teacher, "kind", "TEACHER"))
                        .code())
                .isEqualTo("people.staff_phone_taken");
        String path = "/api/staff/" + added.get("id").longValue();
        JsonNode changed = desk(school)
                .put(path, Map.of("name", "赵明明", "phone", teacher, "kind", "TEACHER", "version", 1))
                .expect(200)
                .json();
        assertThat(desk(school)
                        .put(path, Map.of("name", "赵", "phone", teacher, "kind", "TEACHER", "version", 1))
                        .code())
                .isEqualTo("kernel.stale");
        desk(school)
                .post(path + "/leaving?version=" + changed.get("version").intValue())
                .expect(200);
        assertThat(grants.of(List.of(new Account.Id(added.get("account").longValue()))))
                .isEmpty();
    }

    @Autowired
    private Grants grants;

    private boolean allowsPhoto() {
        return as(office(school), () -> consents.allows(office(school), pupil, Consent.Item.PHOTO));
    }
}
