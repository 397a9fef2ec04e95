package kehou.payment;

import kehou.channel.RefundAnswer;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends refunds to their provider until it says done, always under the same number. */
@Component
class SendRefundsJob {
    private static final Logger LOG = LoggerFactory.getLogger(SendRefundsJob.class);
    private static final int AT_ONCE = 100;

    private final Refunds refunds;
    private final Gateways gateways;
    private final Organisations organisations;
    private final Tenancy tenancy;

    SendRefundsJob(Refunds refunds, Gateways gateways, Organisations organisations, Tenancy tenancy) {
        this.refunds = refunds;
        this.gateways = gateways;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(
            fixedDelayString = "${kehou.jobs.send-refunds:PT2S}",
            initialDelayString = "${kehou.jobs.send-refunds:PT2S}")
    void run() {
        for (Scope scope : organisations.everySchool(Purpose.MONEY)) {
            tenancy.as(scope, () -> refunds.claimDue(scope, AT_ONCE).forEach(refund -> send(scope, refund)));
        }
    }

    private void send(Scope scope, Refund refund) {
        try {
            Payment payment = refunds.paymentOf(scope, refund);
            RefundAnswer answer = gateways.of(payment.channel())
                    .refund(payment.channel(), payment.outTradeNo(), refund.outRefundNo(), refund.amountFen());
            switch (answer) {
                case RefundAnswer.Done(var at) -> refunds.done(scope, refund, at);
                case RefundAnswer.Failed(var why) -> {
                    LOG.warn("refund {} is impossible: {}", refund.outRefundNo(), why);
                    refunds.failed(scope, refund);
                }
                case RefundAnswer.Accepted() -> {}
            }
        } catch (RuntimeException e) {
            // One refund in trouble must not keep the others waiting; its turn comes again.
            LOG.warn("no answer about refund {}", refund.outRefundNo(), e);
        }
    }
}
