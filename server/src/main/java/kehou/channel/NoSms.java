package kehou.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where no provider is connected, a text is dropped, and the log says so without saying what or to whom. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "off", matchIfMissing = true)
class NoSms implements Sms {
    private static final Logger LOG = LoggerFactory.getLogger(NoSms.class);

    @Override
    public void send(String phone, String text) {
        LOG.warn("短信通道未接入,一条短信未能发出");
    }
}
