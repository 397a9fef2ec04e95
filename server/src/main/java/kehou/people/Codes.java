package kehou.people;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kehou.channel.Sms;
import kehou.kernel.Vault;
import org.springframework.stereotype.Component;

/**
 * Codes sent to a phone: six digits, five minutes, once, at most five tries, at most five sends an hour,
 * good only in the browser that asked (trust S6). A phone that nobody here has gets the same answers and
 * no message. The code goes straight to the channel, outside any transaction and never into an event.
 */
@Component
class Codes {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int SENDS_AN_HOUR = 5;

    private final CityWork city;
    private final CodeStore store;
    private final Accounts accounts;
    private final Vault vault;
    private final Sms sms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(CityWork city, CodeStore store, Accounts accounts, Vault vault, Sms sms, Clock clock) {
        this.city = city;
        this.store = store;
        this.accounts = accounts;
        this.vault = vault;
        this.sms = sms;
        this.clock = clock;
    }

    /** Sends a code if an account has this phone. Refuses TOO_MANY_CODES, whether or not one has. */
    void send(String phone, String asker) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        byte[] blind = blind("phone", phone);
        Instant now = clock.instant();
        boolean room = city.get(() -> {
            if (store.countSince(CityWork.CITY, blind, now.minus(Duration.ofHours(1))) >= SENDS_AN_HOUR) {
                return false;
            }
            store.add(
                    CityWork.CITY,
                    new CodeStore.SentCode(blind, now, blind("code", phone + code), blind("asker", asker)),
                    now.plus(LIFE));
            return true;
        });
        if (!room) {
            throw SignInRefusal.TOO_MANY_CODES.refused("retryAfter", 600);
        }
        boolean known = accounts.called(phone)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .isPresent();
        if (known) {
            // Not waited for, so that the answer takes as long for a phone that nobody has.
            Outgoing.afterCommit(() -> sms.send(phone, text(code)));
        }
    }

    /** Is this the code? It can be right once. */
    boolean use(String phone, String code, String asker) {
        byte[] blind = blind("phone", phone);
        Instant now = clock.instant();
        return city.get(() -> {
            Optional<CodeStore.SentCode> sent = store.tryNewest(CityWork.CITY, blind, now);
            return sent.filter(s -> MessageDigest.isEqual(s.codeHash(), blind("code", phone + code)))
                            .filter(s -> MessageDigest.isEqual(s.askerHash(), blind("asker", asker)))
                            .isPresent()
                    && store.use(CityWork.CITY, blind, sent.get().sentAt(), now);
        });
    }

    private static String text(String code) {
        return "【课后】验证码 " + code + ",5 分钟内有效。请勿告诉他人,老师和客服都不会索要。";
    }

    private byte[] blind(String kind, String value) {
        return vault.blind(Vault.Key.CITY, kind, value);
    }
}
