package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kehou.Clause;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a family that waits hears. */
class WaitlistNewsTest extends WaitlistJourney {
    @Test
    @Clause("waitlist/order")
    void a_family_hears_of_its_offer_and_of_its_end_and_its_time_runs_from_the_news() {
        Offering offering = full(1, 0);
        Scope first = family();
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
}
