package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

/** Two who write at counters of one school in the same moment: another node, a helper's entry, a draw. */
class CounterTest extends RushJourney {
    @Test
    void whoever_is_first_with_a_child_at_that_hour_takes_no_other_place_of_the_batch_along() throws Exception {
        Offering first = published(authority, school, 3, SEATS, 0);
        Offering second = published(authority, school, 3, SEATS, 0);
        open(first, second);
        Pupil.Id child = pupil();
        Pupil.Id neighbour = pupil();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Outcome>> batch = inSchools(
                    () -> {
                        assertThat(decide(attempt(child, first)))
                                .singleElement()
                                .isInstanceOf(Outcome.Taken.class);
                        Future<List<Outcome>> later = threads.submit(() -> inSchools(
                                () -> decide(attempt(neighbour, second), attempt(child, second)), school.place()));
                        eventually(this::somebodyWaits);
                        return later;
                    },
                    school.place());
            List<Outcome> outcomes = batch.get();
            assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Taken.class);
            assertThat(outcomes.getLast()).isInstanceOfSatisfying(Outcome.Declined.class, no -> {
                assertThat(no.refused().reason()).isEqualTo(Refusal.TIME_CLASH);
            });
        }
        assertThat(taken(first)).isEqualTo(1);
        assertThat(taken(second)).isEqualTo(1);
        assertSeatsCounted(second);
    }

    private List<Outcome> decide(Attempt... attempts) {
        return enrolments.decide(school, school.place(), List.of(attempts));
    }

    /** For the transaction at hand. */
    private boolean somebodyWaits() {
        return jdbc.sql(
                        "select exists (select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid)")
                .query(Boolean.class)
                .single();
    }
}
