package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A grade is closed in the moment in which a family books a single day of it: nobody pays for a day that is none. */
@Clause({"change/closure", "SH-2.1/drop-in"})
class DropInClosureTest extends EnrolmentJourney {
    private static final String THURSDAY = "2026-09-17";

    private Offering chess;

    @BeforeEach
    void a_class_for_two_grades_that_takes_children_of_single_days() {
        chess = published(authority, school, 4, 8, FEE);
        serveOn(THURSDAY, chess);
        http(school)
                .put("/api/drop-ins/offerings/" + chess.id().value(), Map.of("seats", 6))
                .expect(200);
    }

    @Test
    void who_has_stood_at_the_class_since_before_the_closure_hears_of_it() throws Exception {
        Scope family = parent(pupil());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Http.Answer> booked = inSchools(
                    () -> {
                        jdbc.sql("select seats from enrolment.drop_in_opening where offering = :id for update")
                                .param("id", chess.id().value())
                                .query(Integer.class)
                                .single();
                        Future<Http.Answer> booking = threads.submit(() -> book(family));
                        eventually(() -> waiting() > 0);
                        close().expect(200);
                        return booking;
                    },
                    school.place());
            assertThat(booked.get().expect(409).code()).isEqualTo("enrolment.drop_in_closed");
        }
        assertThat(bookings(family)).isEmpty();
    }

    @Test
    void of_a_closure_and_bookings_in_the_same_moment_no_booking_is_left() throws Exception {
        List<Scope> families = pupils(6).stream().map(EnrolmentJourney::parent).toList();
        List<Future<Http.Answer>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            families.forEach(family -> all.add(threads.submit(() -> book(family))));
            Future<Http.Answer> closure = threads.submit(this::close);
            for (Future<Http.Answer> one : all) {
                Http.Answer answer = one.get();
                assertThat(answer.status()).isIn(200, 409);
                if (answer.status() == 409) {
                    assertThat(answer.code()).isEqualTo("enrolment.drop_in_closed");
                }
            }
            closure.get().expect(200);
        }
        eventually(() -> families.stream().allMatch(family -> bookings(family).isEmpty()));
    }

    private Http.Answer close() {
        return http(staff(Role.PRINCIPAL, school.place(), number()))
                .post(
                        "/api/closures",
                        Map.of(
                                "kind",
                                "EPIDEMIC",
                                "grade",
                                3,
                                "firstDay",
                                THURSDAY,
                                "lastDay",
                                THURSDAY,
                                "reason",
                                "流感"));
    }

    private Http.Answer book(Scope who) {
        return http(who)
                .post(path(who), Map.of("date", THURSDAY, "offering", chess.id().value()));
    }

    private List<JsonNode> bookings(Scope who) {
        return http(who)
                .get(path(who))
                .expect(200)
                .json()
                .path("bookings")
                .valueStream()
                .toList();
    }

    /** How many wait for a row that another transaction holds. */
    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted and locktype in ('tuple', 'transactionid')")
                .query(Integer.class)
                .single();
    }

    private static String path(Scope who) {
        return "/api/children/" + childOf(who) + "/drop-ins";
    }
}
