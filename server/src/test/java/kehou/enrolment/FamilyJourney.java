package kehou.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kehou.files.Samples;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A school, its classes, its pupils and their families. */
abstract class FamilyJourney extends PlanJourney {
    @Autowired
    Guardians guardians;

    Scope authority;
    Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
    }

    /** A published class of 35 seats that costs nothing and meets on these Wednesdays only. */
    Offering on(String... days) {
        OfferingDraft weekly = draft(authority, school, 3, 35, 0);
        OfferingDraft dated = OfferingDraft.of(
                weekly.course(),
                weekly.strand(),
                weekly.instructor(),
                Stream.of(days)
                        .map(day -> new OfferingSlotDraft(
                                3,
                                LocalTime.of(16, 30),
                                LocalTime.of(17, 30),
                                venue(school, 500).id(),
                                null,
                                LocalDate.parse(day)))
                        .toList(),
                weekly.grades(),
                35,
                0);
        return tenancy.as(school, () -> {
            Offering offering = offerings.add(school, school.place(), dated);
            notices.publish(school, offering.id(), APPROVAL);
            return offerings.find(school, offering.id());
        });
    }

    /** A pupil of grade 3. */
    Pupil.Id pupil() {
        return pupils(1).getFirst();
    }

    List<Pupil.Id> pupils(int count) {
        return pupils(school, count);
    }

    /** A family as a roster brings it in, with an account of its own, whose inbox is real; its child is in grade 3. */
    Scope family() {
        long number = number();
        String name = "欧阳候" + (char) ('一' + number % 2000);
        String csv = "年级,班级,姓名,性别,出生日期,父亲姓名,父亲手机\n三年级,7班,%s,女,2017-05-06,欧阳父亲,1972%07d\n".formatted(name, number);
        long file = http(school)
                .upload("/api/roster-imports", "名单.csv", csv.getBytes(StandardCharsets.UTF_8), "kind", "PUPILS")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school)
                .post("/api/roster-imports/" + file + "/confirmation", Map.of("leave", false))
                .expect(200);
        Pupil.Id child = new Pupil.Id(http(school)
                .get("/api/pupils?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong());
        Scope system = Scope.system(Purpose.SERVICE, child.school());
        return guardian(inSchools(() -> guardians.of(system, child).getFirst(), child.school()), child.value());
    }

    List<String> messages(Scope family) {
        return http(family)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString() + " "
                        + message.path("about").asLong())
                .toList();
    }

    static Scope parent(Pupil.Id... children) {
        return guardian(number(), Stream.of(children).map(Pupil.Id::value).toArray(Long[]::new));
    }

    static long childOf(Scope parent) {
        return parent.pupils().iterator().next();
    }

    Scope principal() {
        return staff(Role.PRINCIPAL, school.place(), number());
    }

    /** The family applied for its child to come first and two persons agreed. */
    long needs(Scope parent, String... needs) {
        JsonNode file = http(parent)
                .upload("/api/files", "证明.pdf", Samples.pdf("证明"), "use", "NEED_PROOF", "school", "" + school.place())
                .expect(200)
                .json();
        Map<String, Object> draft = Map.of(
                "needs",
                List.of(needs),
                "words",
                "家里情况",
                "files",
                List.of(file.path("id").asLong()));
        long claim = http(parent)
                .post("/api/children/" + childOf(parent) + "/need-claims", draft)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school).post("/api/need-claims/" + claim + "/approval").expect(200);
        http(principal()).post("/api/need-claims/" + claim + "/approval").expect(200);
        return claim;
    }
}
