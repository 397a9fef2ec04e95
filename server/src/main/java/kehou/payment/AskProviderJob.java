package kehou.payment;

import kehou.channel.PaymentGateway;
import kehou.channel.TradeAnswer;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks providers for what they did not tell: after 5 s, 15 s, 30 s and on, until the answer is final. */
@Component
class AskProviderJob {
    private static final Logger LOG = LoggerFactory.getLogger(AskProviderJob.class);

    private final StartedPayments started;
    private final Payments payments;
    private final Gateways gateways;
    private final Organisations organisations;
    private final Tenancy tenancy;

    AskProviderJob(
            StartedPayments started,
            Payments payments,
            Gateways gateways,
            Organisations organisations,
            Tenancy tenancy) {
        this.started = started;
        this.payments = payments;
        this.gateways = gateways;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(
            fixedDelayString = "${kehou.jobs.ask-provider:PT5S}",
            initialDelayString = "${kehou.jobs.ask-provider:PT5S}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.MONEY)) {
            tenancy.as(scope, () -> started.claimDue(scope).forEach(payment -> ask(scope, payment)));
        }
    }

    private void ask(Scope scope, Payment payment) {
        try {
            PaymentGateway gateway = gateways.of(payment.channel());
            switch (gateway.query(payment.channel(), payment.outTradeNo())) {
                case TradeAnswer.Paid(var notice) -> payments.paid(notice);
                case TradeAnswer.Closed() -> payments.closed(scope, payment.id());
                case TradeAnswer.Open() -> {}
            }
        } catch (RuntimeException e) {
            // One provider or one payment in trouble must not keep the others waiting; its turn comes again.
            LOG.warn("no answer about {}", payment.outTradeNo(), e);
        }
    }
}
