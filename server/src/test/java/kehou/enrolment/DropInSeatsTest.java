package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kehou.Clause;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;

/** Single days stand on seats apart from those of the term, and the last of them is given once. */
@Clause("SH-2.1/drop-in")
class DropInSeatsTest extends DropInJourney {
    @Test
    void the_last_seat_of_a_day_goes_to_one_of_two_a_retry_is_the_same_and_is_billed_once() throws Exception {
        opened(1);
        List<Scope> families = List.of(family, parent(pupil()), parent(pupil()));
        List<Integer> answers = together(families.stream()
                .<Callable<Integer>>map(one -> () -> book(one, THURSDAY).status())
                .toList());
        assertThat(answers).containsOnlyOnce(200);
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from payment.orders")
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .isEqualTo(1);
        String key = UUID.randomUUID().toString();
        Scope again = families.stream()
                .filter(one -> bookings(one).isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, Object> wish = Map.of("date", NEXT, "offering", chess.id().value());
        String once =
                http(again).send("POST", path(again), wish, key).expect(200).text();
        assertThat(http(again).send("POST", path(again), wish, key).expect(200).text())
                .isEqualTo(once);
        assertThat(bookings(again)).hasSize(1);
    }

    @Test
    void a_place_of_the_term_never_takes_a_seat_that_is_kept_for_single_days() throws Exception {
        open(chess);
        opened(1);
        book(family, THURSDAY).expect(200);
        List<Scope> all = List.of(parent(pupil()), parent(pupil()), parent(pupil()));
        List<Integer> answers = together(all.stream()
                .<Callable<Integer>>map(one -> () -> enrol(one, chess).status())
                .toList());
        assertThat(answers).containsExactlyInAnyOrder(200, 200, 409);
        assertThat(openings().path("most").asInt()).isEqualTo(1);
        assertThat(open(2).expect(422).code()).isEqualTo("enrolment.drop_in_seats");
        // Who has booked keeps the seat, and once the day is over it is the term's again.
        open(0).expect(200);
        assertThat(openings().path("kept").asInt()).isEqualTo(1);
        assertThat(enrol(parent(pupil()), chess).expect(409).code()).isEqualTo("enrolment.full");
        clock.moveTo(NOON.plus(Duration.ofDays(1)));
        seatsJob.run();
        assertThat(openings().path("kept").asInt()).isZero();
        assertThat(openings().path("most").asInt()).isEqualTo(1);
    }

    @Test
    void the_last_seat_is_the_terms_or_kept_apart_and_never_both() throws Exception {
        open(chess);
        enrol(parent(pupil()), chess).expect(200);
        enrol(parent(pupil()), chess).expect(200);
        Scope third = parent(pupil());
        List<Integer> answers = together(List.of(() -> enrol(third, chess).status(), () -> open(1).status()));
        assertThat(answers).containsOnlyOnce(200);
        assertThat(inSchools(
                        () -> jdbc.sql("""
                                        select s.taken + coalesce((
                                            select o.kept from enrolment.drop_in_opening o where o.offering = s.offering), 0)
                                        from enrolment.seat s where s.offering = :id
                                        """)
                                .param("id", chess.id().value())
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .isEqualTo(3);
    }

    @Test
    void a_window_that_is_announced_later_gives_out_what_single_days_leave() {
        opened(2);
        open(chess);
        enrol(parent(pupil()), chess).expect(200);
        assertThat(enrol(parent(pupil()), chess).expect(409).code()).isEqualTo("enrolment.full");
    }
}
