package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a family that waits hears. */
class WaitlistNewsTest extends WaitlistJourney {
    @Autowired
    Guardians guardians;

    @Test
    @Clause("waitlist/order")
    void a_family_hears_of_its_offer_and_of_its_end_and_its_time_runs_from_the_news() {
        Offering offering = full(1, 0);
        Scope first = familyOfTheRoster();
        join(first, offering);
        assertThat(messages(first)).isEmpty();
        giveUpOne(offering);
        long offered = offer(first, offering);
        assertThat(messages(first)).containsExactly("WAITLIST_OFFERED " + offered);
        JsonNode waiting = waiting(first, offering).path("waiting");
        assertThat(Instant.parse(waiting.path("toldAt").asString()))
                .isAfterOrEqualTo(Instant.parse(waiting.path("offeredAt").asString()));
        clock.moveTo(Instant.parse(waiting.path("answerBy").asString()));
        job.run();
        eventually(() -> messages(first).contains("WAITLIST_EXPIRED " + offered));
    }

    /** A family as a roster brings it in, with an account of its own, whose inbox is real. */
    private Scope familyOfTheRoster() {
        long number = number();
        String csv = "年级,班级,姓名,性别,出生日期,父亲姓名,父亲手机\n三年级,7班,欧阳候,女,2017-05-06,欧阳父亲,1972%07d\n".formatted(number);
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
                .filter(one -> one.path("name").asString().equals("欧阳候"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong());
        Scope system = Scope.system(Purpose.SERVICE, child.school());
        return guardian(inSchools(() -> guardians.of(system, child).getFirst(), child.school()), child.value());
    }

    private List<String> messages(Scope parent) {
        return http(parent)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString() + " "
                        + message.path("about").asLong())
                .toList();
    }
}
