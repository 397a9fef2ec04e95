package kehou.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;

/** Families without a phone at hand, and the school that enters what they signed. */
abstract class HelperJourney extends DrawJourney {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** With a guardian and a phone on the roster, as schools have them. */
    @Override
    Pupil.Id pupil() {
        return withPhone(school);
    }

    Pupil.Id withPhone(Scope at) {
        int number = NEXT.incrementAndGet();
        String student = "L360102%06d".formatted(number);
        String csv = "学籍号,姓名,性别,出生日期,年级,班级,家长姓名,家长手机\n%s,余小%c,女,20170315,三年级,1班,余大山,18961%06d\n"
                .formatted(student, (char) ('一' + number), number);
        long file = http(at).upload(
                        "/api/roster-imports", "名单.csv", csv.getBytes(StandardCharsets.UTF_8), "kind", "PUPILS")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(at).post("/api/roster-imports/" + file + "/confirmation").expect(200);
        return new Pupil.Id(http(at).get("/api/pupils?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .mapToLong(row -> row.path("id").asLong())
                .max()
                .orElseThrow());
    }

    Scope familyOf(Pupil.Id pupil) {
        long account = inSchools(
                () -> jdbc.sql("select account from people.guardianship where pupil = :pupil order by id limit 1")
                        .param("pupil", pupil.value())
                        .query(Long.class)
                        .single(),
                school.place());
        return guardian(account, pupil.value());
    }

    List<Long> paper() {
        return List.of(http(school)
                .upload("/api/files", "意愿表.pdf", Samples.pdf("意愿表"), "use", "EVIDENCE")
                .expect(200)
                .json()
                .path("id")
                .asLong());
    }

    static String path(Pupil.Id pupil) {
        return "/api/pupils/" + pupil.value() + "/helper-entries";
    }

    Map<String, Object> wish(Pupil.Id pupil, Offering offering, List<Long> files) {
        return Map.of(
                "what",
                "PLACE",
                "offering",
                offering.id().value(),
                "guardian",
                guardianOf(pupil),
                "how",
                "SHEET",
                "wishedOn",
                "2026-09-15",
                "files",
                files);
    }

    Http.Answer enter(Pupil.Id pupil, Offering offering, List<Long> files) {
        return http(school).post(path(pupil), wish(pupil, offering, files));
    }

    /** The guardianship that signs, as the roster names it. */
    long guardianOf(Pupil.Id pupil) {
        return http(school)
                .get("/api/pupils/" + pupil.value())
                .expect(200)
                .json()
                .at("/guardians/0/id")
                .asLong();
    }
}
