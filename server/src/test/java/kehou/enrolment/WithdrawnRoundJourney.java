package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import org.junit.jupiter.api.BeforeEach;

/** A school whose published change round ends one class and opens another on a day to come. */
abstract class WithdrawnRoundJourney extends WaitlistJourney {
    static final String DAY = "2026-10-19";
    static final String WHY = "报名的家长多，老师又排得开，这个班接着上";

    Offering ending;
    Offering opening;
    Scope family;

    @BeforeEach
    void a_class_that_is_to_end_and_a_draft_that_is_to_open() {
        ending = published(authority, school, 3, 6, 0);
        OfferingDraft draft = draft(authority, school, 4, 8, 0);
        opening = tenancy.as(school, () -> offerings.add(school, school.place(), draft));
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), ending);
        family = family();
    }

    final long published() {
        long round = round();
        publish(round).expect(200);
        return round;
    }

    final long round() {
        return http(school)
                .post(
                        "/api/change-rounds",
                        Map.of(
                                "title",
                                "十月调整",
                                "reason",
                                "投票里想学编程的多",
                                "effectiveOn",
                                DAY,
                                "lines",
                                List.of(line(ending, "ENDED"), line(opening, "ADDED"))))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private static Map<String, Object> line(Offering of, String kind) {
        return Map.of("offering", of.id().value(), "kind", kind, "note", "");
    }

    final Http.Answer publish(long round) {
        return http(school).post("/api/change-rounds/" + round + "/publication");
    }

    static String path(long round) {
        return "/api/change-rounds/" + round + "/withdrawal";
    }

    final Http.Answer back(Scope who, long round) {
        return http(who).post(path(round), Map.of("reason", WHY));
    }
}
