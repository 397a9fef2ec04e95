package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.OfferingStops;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two classes of one price on two days, one of which is to end. */
abstract class ClassEndJourney extends EnrolmentJourney {
    /** A Thursday three weeks into the term; the class meets on Wednesdays. */
    static final Instant FOURTH_WEEK = Instant.parse("2026-10-15T07:00:00Z");

    static final String FROM = "2026-10-19";
    static final String DAY_BEFORE = "2026-10-18";

    @Autowired
    ApplicationContext context;

    @Autowired
    OfferingStops stops;

    Offering wednesday;
    Offering into;

    @BeforeEach
    void two_classes_of_one_price_on_two_days() {
        wednesday = published(authority, school, 3, 6, FEE);
        into = published(authority, school, 4, 2, FEE);
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), wednesday, into);
    }

    static String end(Offering of) {
        return "/api/offerings/" + of.id().value() + "/end";
    }

    Http.Answer preview(Offering of, Offering merged, String from) {
        String other = merged == null ? "" : "&into=" + merged.id().value();
        return http(school).get(end(of) + "?from=" + from + other);
    }

    static String print(JsonNode preview) {
        return preview.path("fingerprint").asString();
    }

    static Map<String, Object> draft(Offering merged, String from, String fingerprint) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("from", from);
        draft.put("reason", "报名的孩子太少");
        draft.put("fingerprint", fingerprint);
        if (merged != null) {
            draft.put("into", merged.id().value());
            draft.put("answerBy", DAY_BEFORE);
        }
        return draft;
    }

    Http.Answer confirm(Offering of, Offering merged, String from, String fingerprint) {
        return http(school).post(end(of), draft(merged, from, fingerprint));
    }

    /** What the family would get now if it left by itself; the class does not meet before it ends. */
    long shownTo(Scope family, Enrolment place) {
        return http(family)
                .get("/api/enrolments/" + place.id().value() + "/withdrawal")
                .expect(200)
                .json()
                .path("amountFen")
                .asLong();
    }

    JsonNode classEnds(Scope family) {
        return http(family)
                .get("/api/children/" + childOf(family) + "/class-ends")
                .expect(200)
                .json();
    }

    boolean hears(Scope family, String kind) {
        return messages(family).stream().anyMatch(message -> message.startsWith(kind));
    }
}
