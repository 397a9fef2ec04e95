package kehou.payment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import kehou.channel.PaidNotice;
import kehou.channel.PaymentChannel;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Open;
import kehou.kernel.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where providers report. Any doubt is answered as a failure, so that the report comes again. */
@RestController
class CallbackController {
    private static final int LARGEST_NOTICE = 16 * 1024;

    private final Gateways gateways;
    private final Payments payments;

    private final MeterRegistry meters;

    CallbackController(Gateways gateways, Payments payments, MeterRegistry meters) {
        this.gateways = gateways;
        this.payments = payments;
        this.meters = meters;
    }

    @Open
    @PostMapping("/api/payments/callback/{channel}")
    ResponseEntity<Void> paid(
            @PathVariable String channel, @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        if (body.length > LARGEST_NOTICE) {
            throw KernelRefusal.TOO_LARGE.refused("bytes", body.length);
        }
        PaymentChannel of = channel(channel);
        try {
            apply(gateways.of(of).read(of, headers, body));
            count(of, "applied");
        } catch (Refused refused) {
            count(of, refused.reason().code());
            throw refused;
        }
        return ResponseEntity.noContent().build();
    }

    private void apply(PaidNotice notice) {
        Optional<Doubt.Kind> doubt = payments.paid(notice);
        doubt.ifPresent(kind -> {
            throw (switch (kind) {
                        case AMOUNT_DIFFERS -> Refusal.AMOUNT_DIFFERS;
                        case MERCHANT_DIFFERS -> Refusal.MERCHANT_DIFFERS;
                    })
                    .refused();
        });
    }

    /** Forged notices are only counted: providers probe with bad signatures on purpose. */
    private void count(PaymentChannel channel, String outcome) {
        meters.counter("kehou.payment.notices", "channel", channel.name(), "outcome", outcome)
                .increment();
    }

    private static PaymentChannel channel(String name) {
        try {
            return PaymentChannel.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }
}
