package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Admission;
import kehou.payment.Order;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

/** A class that the gate closes is neither chosen nor paid, and money that was on its way goes back (BX-10). */
@Clause("BX-10/gate")
class GateEnrolmentTest extends EnrolmentJourney {
    @Test
    void a_class_whose_instructor_was_taken_out_is_not_chosen_until_it_is_restored() {
        Offering offering = published(authority, school, 3, 30, 0);
        Scope parent = parent(pupil());
        open(offering);
        stop(offering.instructor().value(), "suspension");
        assertThat(enrol(parent, offering).expect(409).code()).isEqualTo("library.instructor_not_admitted");
        assertThat(taken(offering)).isZero();
        http(authority)
                .post("/api/admissions/" + admissionOf(offering.instructor().value()) + "/restoration")
                .expect(200);
        enrol(parent, offering).expect(200);
    }

    @Test
    void a_held_place_is_not_paid_once_its_course_was_taken_back() {
        Offering offering = published(authority, school, 3, 30, FEE);
        Scope parent = parent(pupil());
        open(offering);
        Enrolment held = choose(parent, offering);
        stop(offering.course().value(), "revocation");
        Http.Answer refused = http(parent)
                .post("/api/orders/" + orderOf(held).value() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(409);
        assertThat(refused.code()).isEqualTo("library.course_not_admitted");
    }

    @Test
    void money_that_was_on_its_way_when_the_class_was_barred_gives_no_place_and_goes_back() {
        Offering offering = published(authority, school, 3, 30, FEE);
        Scope parent = parent(pupil());
        open(offering);
        Enrolment held = choose(parent, offering);
        String cashier = cashier(parent, held);
        stop(offering.instructor().value(), "suspension");
        pay(cashier);
        eventually(() -> now(parent, held).state() == Enrolment.State.LAPSED);
        eventually(() -> {
            Order.State state = order(held).state();
            return state == Order.State.REFUNDING || state == Order.State.REFUNDED;
        });
        assertThat(taken(offering)).isZero();
    }

    private void stop(long subject, String verb) {
        http(authority)
                .post("/api/admissions/" + admissionOf(subject) + "/" + verb, Map.of("reason", "材料不实"))
                .expect(200);
    }

    private long admissionOf(long subject) {
        return tenancy.as(
                authority,
                () -> admissions.queue(authority, null, 0, 200).items().stream()
                        .filter(admission -> admission.subjectId() == subject)
                        .map(Admission::id)
                        .findFirst()
                        .orElseThrow()
                        .value());
    }
}
