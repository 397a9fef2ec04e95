package kehou.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Phones and tablets that a person signs in on for longer. The first is bound as it comes; another only by
 * a code sent to the person's phone. A device is a random number in a cookie, kept here as its hash.
 */
@Component
class Devices {
    private static final int BYTES = 24;

    private final CityWork city;
    private final DeviceStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Devices(CityWork city, DeviceStore store, Clock clock) {
        this.city = city;
        this.store = store;
        this.clock = clock;
    }

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Is this device bound to the account now? Binds it if the person was proved by code, or if it is the first. */
    boolean isBound(Account.Id account, String deviceHash, Strength by) {
        byte[] hash = deviceHash.getBytes(StandardCharsets.US_ASCII);
        return city.get(() -> {
            if (store.isBound(CityWork.CITY, account, hash)) {
                return true;
            }
            boolean first = store.count(CityWork.CITY, account) == 0;
            if (by == Strength.CODE || first) {
                store.bind(CityWork.CITY, account, hash, clock.instant());
                return true;
            }
            return false;
        });
    }

    static String hash(String device) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
