package kehou.channel;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where no WeChat is connected, nobody can be recognised by it. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "off", matchIfMissing = true)
class NoWeChat implements WeChat {
    @Override
    public Optional<String> openId(String code) {
        return Optional.empty();
    }
}
