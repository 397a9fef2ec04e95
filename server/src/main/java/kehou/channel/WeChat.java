package kehou.channel;

import java.util.Optional;

/** What we need of WeChat: who stands behind a login code that its app handed to our page. */
public interface WeChat {
    /** The person's id with our public account, or empty for a code that is wrong, used or old. Calls the outside. */
    Optional<String> openId(String code);
}
