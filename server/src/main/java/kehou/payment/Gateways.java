package kehou.payment;

import java.util.List;
import kehou.channel.PaymentChannel;
import kehou.channel.PaymentGateway;
import org.springframework.stereotype.Component;

/** The gateway of each channel; of two that serve one, the first in order (a real one before the stand-in). */
@Component
class Gateways {
    private final List<PaymentGateway> all;

    Gateways(List<PaymentGateway> all) {
        this.all = List.copyOf(all);
    }

    PaymentGateway of(PaymentChannel channel) {
        return all.stream()
                .filter(gateway -> gateway.serves(channel))
                .findFirst()
                .orElseThrow(() -> Refusal.CHANNEL_UNAVAILABLE.refused("channel", channel));
    }
}
