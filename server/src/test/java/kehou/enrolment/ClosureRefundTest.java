package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.timetable.Closure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Clause("change/closure")
class ClosureRefundTest extends EnrolmentJourney {
    private static final long CLOSURE = 77;

    @Autowired
    ClosureRefundJob job;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    ApplicationContext context;

    private Scope family;
    private Enrolment place;
    private Offering offering;

    @BeforeEach
    void a_paid_place_that_missed_two_sessions() {
        offering = published(authority, school, 1, 5, FEE);
        open(offering);
        family = parent(pupil());
        place = paid(family, choose(family, offering));
        owes(place, 1, true);
        owes(place, 2, true);
    }

    @Test
    void what_is_owed_when_the_term_is_over_goes_back_once_and_the_place_stands() throws Exception {
        job.run();
        assertThat(order(place).refundingFen()).isZero();
        afterTheTerm();
        long due = due();
        assertThat(due).isPositive().isLessThan(FEE);
        twins();
        job.run();
        assertThat(order(place).refundingFen() + order(place).refundedFen()).isEqualTo(due);
        assertThat(states()).containsExactly("REFUNDED", "REFUNDED");
        assertThat(now(family, place).state()).isEqualTo(Enrolment.State.CONFIRMED);
        PaymentJobs.sendRefunds(context);
        assertThat(order(place).refundedFen()).isEqualTo(due);
        assertThat(balances()).containsAllEntriesOf(books(FEE - due));
        assertThat(due()).isZero();
    }

    @Test
    void who_gives_the_place_up_or_leaves_the_school_has_it_with_the_rest_and_not_again() {
        Pupil.Id child = place.pupil();
        http(school).post("/api/pupils/" + child.value() + "/transfer").expect(200);
        eventually(() -> now(family, place).state() == Enrolment.State.WITHDRAWN);
        Order settled = order(place);
        long back = settled.refundingFen() + settled.refundedFen();
        assertThat(back).isPositive();
        assertThat(states()).containsExactly("REFUNDED", "REFUNDED");
        afterTheTerm();
        job.run();
        assertThat(order(place).refundingFen() + order(place).refundedFen()).isEqualTo(back);
    }

    @Test
    void what_was_made_up_or_was_free_of_charge_is_not_paid_back() {
        Offering free = published(authority, school, 2, 5, 0);
        open(free);
        Enrolment other = choose(family, free);
        owes(other, 3, false);
        inSchools(
                () -> jdbc.sql("update enrolment.closure_credit set state = 'MADE_UP' where enrolment = :place")
                        .param("place", place.id().value())
                        .update(),
                school.place());
        afterTheTerm();
        job.run();
        assertThat(order(place).refundingFen() + order(place).refundedFen()).isZero();
        assertThat(states()).containsExactly("MADE_UP", "MADE_UP", "OWED");
    }

    private void twins() throws Exception {
        List<Callable<Boolean>> twins = List.of(this::settled, this::settled, this::settled);
        try (ExecutorService together = Executors.newFixedThreadPool(twins.size())) {
            for (Future<Boolean> twin : together.invokeAll(twins)) {
                twin.get();
            }
        }
    }

    private boolean settled() {
        job.run();
        return true;
    }

    private void afterTheTerm() {
        Term term = terms.find(offering.term());
        clock.moveTo(term.lastDay()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant());
    }

    /** What the family would hear now. */
    private long due() {
        return tenancy.as(family, () -> withdrawals.preview(family, place.id())).amountFen();
    }

    /** As a closure writes it down. */
    private void owes(Enrolment of, long session, boolean paid) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(7 * session);
        inSchools(
                () -> jdbc.sql("""
                        insert into enrolment.closure_credit (school_id, closure, session, enrolment, offering, pupil, day,
                            minutes, paid, state)
                        values (:school, :closure, :session, :place, :offering, :pupil, :day, 40, :paid, 'OWED')
                        """)
                        .param("school", school.place())
                        .param("closure", new Closure.Id(CLOSURE).value())
                        .param("session", session)
                        .param("place", of.id().value())
                        .param("offering", of.offering().value())
                        .param("pupil", of.pupil().value())
                        .param("day", day)
                        .param("paid", paid)
                        .update(),
                school.place());
    }

    private List<String> states() {
        return inSchools(
                () -> jdbc.sql("select state from enrolment.closure_credit order by session")
                        .query(String.class)
                        .list(),
                school.place());
    }
}
