package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

/** A class ends once, as it was seen, and in time. */
class ClassEndOnceTest extends ClassEndJourney {
    @Test
    void what_was_seen_is_done_or_nothing_and_a_class_ends_once_even_by_two_at_once() throws Exception {
        Scope family = parent(pupil());
        paid(family, choose(family, wednesday));
        clock.moveTo(FOURTH_WEEK);
        String old = print(preview(wednesday, into, FROM).expect(200).json());
        Scope late = parent(pupil());
        paid(late, choose(late, wednesday));
        assertThat(confirm(wednesday, into, FROM, old).expect(409).code()).isEqualTo("enrolment.class_end_changed");
        assertThat(taken(wednesday)).isEqualTo(2);

        String seen = print(preview(wednesday, into, FROM).expect(200).json());
        int done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> twins = IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(
                            () -> confirm(wednesday, into, FROM, seen).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                done += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(taken(into)).isEqualTo(2);
        assertThat(preview(wednesday, into, FROM).expect(409).code()).isEqualTo("enrolment.class_not_running");
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(2 * FEE));
    }

    @Test
    void the_same_confirmation_sent_again_is_the_same_answer() {
        clock.moveTo(FOURTH_WEEK);
        String seen = print(preview(wednesday, null, FROM).expect(200).json());
        Map<String, Object> body = draft(null, FROM, seen);
        String once = http(school)
                .send("POST", end(wednesday), body, "end-once")
                .expect(200)
                .text();
        assertThat(http(school)
                        .send("POST", end(wednesday), body, "end-once")
                        .expect(200)
                        .text())
                .isEqualTo(once);
    }

    @Test
    void days_behind_a_day_on_which_it_met_no_time_to_answer_and_classes_of_elsewhere_are_refused() {
        clock.moveTo(Instant.parse("2026-10-14T09:00:00Z"));
        assertThat(preview(wednesday, null, "2026-10-14").expect(409).code()).isEqualTo("enrolment.class_end_met");
        assertThat(preview(wednesday, null, "2026-10-13").expect(422).code()).isEqualTo("enrolment.class_end_day");
        assertThat(preview(wednesday, null, "2027-06-01").expect(422).code()).isEqualTo("enrolment.class_end_day");
        preview(wednesday, wednesday, FROM).expect(404);
        Map<String, Object> now = draft(into, FROM, "0f".repeat(32));
        now.put("answerBy", "2026-10-14");
        assertThat(http(school).post(end(wednesday), now).expect(422).code()).isEqualTo("enrolment.class_end_answer");
        Offering unsold = published(authority, school, 5, 3, 0);
        assertThat(preview(wednesday, unsold, FROM).expect(409).code()).isEqualTo("enrolment.no_window");
        Scope elsewhere = school(authority);
        http(elsewhere).get(end(wednesday) + "?from=" + FROM).expect(404);
        http(elsewhere).post(end(wednesday), draft(null, FROM, "0f".repeat(32))).expect(404);
        assertThat(http(elsewhere).get("/api/class-ends").expect(200).json().path("items"))
                .isEmpty();
    }
}
