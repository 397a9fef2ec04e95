package kehou.channel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stands in for WeChat in the demo and in tests: the code {@code demo-NAME} belongs to the person NAME. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class StandInWeChat implements WeChat {
    private static final Pattern CODE = Pattern.compile("demo-([a-z0-9]{3,40})");

    @Override
    public Optional<String> openId(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() ? Optional.of("stand-in:" + matcher.group(1)) : Optional.empty();
    }
}
