package kehou.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A child whose family answers on paper, and what a helper keys in for it. */
abstract class HelperActsJourney extends HelperJourney {
    Pupil.Id child;
    Scope family;

    @BeforeEach
    void a_child_whose_family_answers_on_paper() {
        child = pupil();
        family = familyOf(child);
    }

    /** A class of one seat that another child has. */
    Offering full(int weekday) {
        Offering offering = published(authority, school, weekday, 1, 0);
        open(offering);
        enrol(parent(pupil()), offering).expect(200);
        return offering;
    }

    /** Whoever has the seat leaves. */
    void free(Offering offering) {
        Enrolment seated = tenancy.as(school, () -> enrolments.ofOffering(school, offering.id()))
                .getFirst();
        http(parent(seated.pupil()))
                .post("/api/enrolments/" + seated.id().value() + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);
    }

    JsonNode waiting(Offering offering) {
        return http(family)
                .get(home("waitings"))
                .expect(200)
                .json()
                .valueStream()
                .filter(of ->
                        of.at("/waiting/offering").asLong() == offering.id().value())
                .findFirst()
                .orElseThrow();
    }

    long waitingId(Offering offering) {
        return waiting(offering).at("/waiting/id").asLong();
    }

    List<String> states() {
        return http(family)
                .get(home("enrolments"))
                .expect(200)
                .json()
                .valueStream()
                .map(of -> of.at("/enrolment/state").asString())
                .toList();
    }

    JsonNode rows() {
        return http(school).get("/api/helper-entries").expect(200).json().path("items");
    }

    String home(String what) {
        return "/api/children/" + child.value() + "/" + what;
    }

    Http.Answer act(Map<String, Object> wish) {
        return http(school).post(path(child), wish);
    }

    Map<String, Object> wish(String what, String about, long id) {
        return new HashMap<>(Map.of(
                "what",
                what,
                about,
                id,
                "guardian",
                guardianOf(child),
                "how",
                "TEXT",
                "wishedOn",
                "2026-09-15",
                "files",
                paper()));
    }
}
