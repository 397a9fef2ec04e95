package kehou.people;

import java.util.Optional;
import kehou.channel.WeChat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sign-in by a code sent to the phone, or by WeChat once it is bound: for guardians and teachers. */
@Component
class CodeSignIns {
    private final Limits limits;
    private final Codes codes;
    private final WeChat weChat;
    private final WeChatBindings bindings;
    private final Accounts accounts;
    private final Entrance entrance;
    private final CityWork city;
    private final ApplicationEventPublisher events;

    CodeSignIns(
            Limits limits,
            Codes codes,
            WeChat weChat,
            WeChatBindings bindings,
            Accounts accounts,
            Entrance entrance,
            CityWork city,
            ApplicationEventPublisher events) {
        this.limits = limits;
        this.codes = codes;
        this.weChat = weChat;
        this.bindings = bindings;
        this.accounts = accounts;
        this.entrance = entrance;
        this.city = city;
        this.events = events;
    }

    void request(String phone, String asker, Visitor from) {
        limits.codeFrom(from.address());
        codes.send(phone, asker);
    }

    Entrance.Outcome byCode(String phone, String code, String asker, @Nullable String device, Visitor from) {
        limits.tryFrom(from.address());
        Optional<Account> account = codes.use(phone, code, asker) ? accounts.called(phone) : Optional.empty();
        return enter(account, device, from);
    }

    Entrance.Outcome byWeChat(String code, @Nullable String device, Visitor from) {
        limits.tryFrom(from.address());
        return enter(weChat.openId(code).flatMap(bindings::accountOf), device, from);
    }

    private Entrance.Outcome enter(Optional<Account> account, @Nullable String device, Visitor from) {
        if (account.filter(a -> a.state() == Account.State.ACTIVE).isEmpty()) {
            city.run(() -> events.publishEvent(new SignIn.Failed(0, 0, Strength.CODE.name())));
            throw SignInRefusal.WRONG_CREDENTIALS.refused();
        }
        limits.forgive(from.address());
        return entrance.enter(account.get(), Apps.MOBILE, Strength.CODE, device, from, true);
    }
}
