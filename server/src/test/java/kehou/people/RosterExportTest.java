package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A list of pupils leaves the platform only with two people's will, locked, for a day, and the families see it. */
@Clause("NC-17/confidential")
class RosterExportTest extends RosterJourney {
    @Autowired
    private Guardians guardians;

    private int school;
    private String phone;
    private long homeClass;
    private Http principal;

    @BeforeEach
    void oneClass() {
        clock.moveTo(NOW);
        school = school();
        phone = phone();
        bringIn(
                school,
                "姓名,学籍号,年级,班级,母亲姓名,母亲电话\n欧阳娜," + studentNumber("20180506") + ",三年级,2班,王芳," + phone + "\n林一,"
                        + studentNumber("20180507") + ",三年级,3班,林芳," + phone() + "\n");
        homeClass = pupils(school, "").getFirst().get("homeClass").longValue();
        principal = http(staff(Role.PRINCIPAL, school, 78));
    }

    @AfterEach
    void today() {
        clock.moveTo(NOW);
    }

    private JsonNode asked() {
        return desk(school)
                .post(
                        "/api/roster-exports",
                        Map.of(
                                "homeClasses",
                                List.of(homeClass),
                                "fields",
                                List.of("GUARDIAN_NAME", "GUARDIAN_PHONE"),
                                "reason",
                                "秋游购买保险"))
                .expect(200)
                .json();
    }

    private static void refused(Http.Answer answer, int status, String code) {
        assertThat(answer.expect(status).code()).isEqualTo(code);
    }

    @Test
    void a_list_is_fetched_after_another_person_has_approved_it_and_opens_with_its_password_only() throws IOException {
        JsonNode asked = asked();
        String path = "/api/roster-exports/" + asked.get("id").longValue();
        assertThat(asked.get("pupils").intValue()).isEqualTo(1);
        assertThat(asked.has("password")).isFalse();
        refused(desk(school).get(path + "/file"), 409, "people.export_closed");

        JsonNode seen = principal.post(path + "/approval").expect(200).json();
        assertThat(seen.has("password")).as("only who asked opens it").isFalse();
        refused(http(staff(Role.SCHOOL, school, 79)).get(path + "/file"), 404, "kernel.not_found");
        byte[] file = desk(school).get(path + "/file").expect(200).raw().body();
        assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(file)))
                .isInstanceOf(EncryptedDocumentException.class);
        JsonNode mine =
                desk(school).get("/api/roster-exports").expect(200).json().get(0);
        assertThat(mine.get("fetched").intValue()).isEqualTo(1);
        try (Workbook book = WorkbookFactory.create(
                new ByteArrayInputStream(file), mine.get("password").asString())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("不得转发", "秋游购买保险");
            Row row = sheet.getRow(2);
            assertThat(List.of(0, 2, 3, 4))
                    .extracting(cell -> row.getCell(cell).getStringCellValue())
                    .containsExactly("三年级2班", "欧阳娜", "王芳", phone);
            assertThat(sheet.getLastRowNum()).as("the other class stays").isEqualTo(2);
        }
    }

    @Test
    void the_family_sees_that_its_child_was_in_a_list() {
        JsonNode asked = asked();
        String path = "/api/roster-exports/" + asked.get("id").longValue();
        principal.post(path + "/approval").expect(200);
        desk(school).get(path + "/file").expect(200);
        Pupil.Id pupil = new Pupil.Id(
                pupils(school, "&homeClass=" + homeClass).getFirst().get("id").longValue());
        long account =
                as(office(school), () -> guardians.of(office(school), pupil)).getFirst();
        assertThat(http(guardian(account, pupil.value()))
                        .get("/api/pupils/" + pupil.value() + "/access-records")
                        .expect(200)
                        .text())
                .contains("EXPORT:NAME,GUARDIAN_NAME,GUARDIAN_PHONE");
    }

    @Test
    void nobody_approves_the_own_wish_and_a_decision_stands() {
        String own = "/api/roster-exports/" + asked().get("id").longValue();
        Http inBothRoles = http(staff(Role.PRINCIPAL, school, office(school).account()));
        refused(inBothRoles.post(own + "/approval"), 409, "people.export_own");
        desk(school).post(own + "/approval").expect(403);

        String path = "/api/roster-exports/" + asked().get("id").longValue();
        principal.post(path + "/refusal", Map.of("remark", "请改用不含电话的名单")).expect(200);
        refused(principal.post(path + "/approval"), 409, "people.export_decided");
        refused(desk(school).get(path + "/file"), 409, "people.export_closed");
    }

    @Test
    void an_approval_is_over_after_a_day() {
        String path = "/api/roster-exports/" + asked().get("id").longValue();
        principal.post(path + "/approval").expect(200);
        clock.moveTo(NOW.plus(Duration.ofHours(25)));
        refused(desk(school).get(path + "/file"), 409, "people.export_closed");
        JsonNode over =
                desk(school).get("/api/roster-exports").expect(200).json().get(0);
        assertThat(over.get("state").asString()).isEqualTo("EXPIRED");
        assertThat(over.has("password")).isFalse();
    }

    @Test
    void a_wish_names_classes_of_the_own_school_and_a_reason() {
        refused(
                desk(school())
                        .post(
                                "/api/roster-exports",
                                Map.of("homeClasses", List.of(homeClass), "fields", List.of(), "reason", "校车名单")),
                404,
                "kernel.not_found");
        desk(school)
                .post("/api/roster-exports", Map.of("homeClasses", List.of(), "fields", List.of("PHOTO"), "reason", ""))
                .expect(422);
    }
}
