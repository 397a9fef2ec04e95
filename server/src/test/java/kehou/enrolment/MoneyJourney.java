package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kehou.channel.SandboxCashier;
import kehou.kernel.Scope;
import kehou.payment.Payments;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A class on Wednesdays that costs money, and a family that pays for it. */
abstract class MoneyJourney extends EnrolmentJourney {
    static final Duration HOLD = Duration.ofMinutes(30);

    @Autowired
    SandboxCashier provider;

    @Autowired
    Payments payments;

    @Autowired
    ApplicationContext context;

    Offering offering;
    Scope parent;

    @BeforeEach
    void an_offering_on_wednesdays_that_costs_money() {
        offering = published(authority, school, 3, 2, FEE);
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), offering);
        parent = parent(pupil());
    }

    /** The hold lapses, others do something, and then the provider says that the money had come in time. */
    Enrolment lapsedThenPaid(Runnable meanwhile) {
        Enrolment place = choose(parent, offering);
        String cashier = cashier(parent, place);
        clock.advance(HOLD.plusSeconds(1));
        lapseHolds.run();
        eventually(() -> now(parent, place).state() == Enrolment.State.LAPSED);
        meanwhile.run();
        payments.paid(provider.payAfterAll(token(cashier)));
        return place;
    }

    /** The provider takes the money, and its notice is lost. */
    void payUntold(String cashierUrl) {
        provider.pay(token(cashierUrl));
    }

    static String token(String cashierUrl) {
        return cashierUrl.substring(cashierUrl.lastIndexOf('/') + 1);
    }

    static String withdrawal(Enrolment place) {
        return "/api/enrolments/" + place.id().value() + "/withdrawal";
    }
}
