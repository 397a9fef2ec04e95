package kehou.people;

import java.time.Clock;
import java.util.Optional;
import kehou.channel.WeChat;
import kehou.kernel.Vault;
import org.springframework.stereotype.Component;

/** Which WeChat person an account belongs to, kept blind. The sign-in it allows is as strong as a code to the phone. */
@Component
class WeChatBindings {
    private final CityWork city;
    private final WeChatStore store;
    private final Accounts accounts;
    private final WeChat weChat;
    private final Vault vault;
    private final Clock clock;

    WeChatBindings(CityWork city, WeChatStore store, Accounts accounts, WeChat weChat, Vault vault, Clock clock) {
        this.city = city;
        this.store = store;
        this.accounts = accounts;
        this.weChat = weChat;
        this.vault = vault;
        this.clock = clock;
    }

    /** Binds the person behind this WeChat login code; a person bound elsewhere or a wrong code is refused alike. */
    void bind(Account.Id account, String code) {
        byte[] person = weChat.openId(code).map(this::blind).orElseThrow(SignInRefusal.WRONG_CODE::refused);
        if (!city.get(() -> store.bind(CityWork.CITY, account, person, clock.instant()))) {
            throw SignInRefusal.WRONG_CODE.refused();
        }
    }

    void unbind(Account.Id account) {
        city.run(() -> store.unbind(CityWork.CITY, account));
    }

    Optional<Account> accountOf(String openId) {
        return city.get(() -> store.accountOf(CityWork.CITY, blind(openId))).map(accounts::require);
    }

    private byte[] blind(String openId) {
        return vault.blind(Vault.Key.CITY, "wechat", openId);
    }
}
