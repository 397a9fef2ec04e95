package kehou.channel;

import java.util.List;
import kehou.kernel.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the stand-in's messages. There is no such endpoint outside the demo. */
@RestController
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class OutboxController {
    private static final int SHOWN = 50;

    private final OutboxSms sms;

    OutboxController(OutboxSms sms) {
        this.sms = sms;
    }

    /** The last messages, newest first; of one phone if it is given. */
    @Open
    @GetMapping("/api/demo/outbox")
    List<OutboxMessage> newest(@RequestParam(defaultValue = "") String phone) {
        return sms.newest(SHOWN).stream()
                .filter(message -> phone.isEmpty() || message.phone().equals(phone))
                .toList();
    }
}
