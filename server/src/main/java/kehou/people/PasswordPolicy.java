package kehou.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be, by class of account (trust S5): staff after GB/T 22239 (10 characters, three
 * of four classes, 90 days, none of the last five), guardians after ASVS (8 characters, no composition,
 * no rotation). Both: up to 128 characters, never a common one, never made of one's own name.
 */
enum PasswordPolicy {
    STAFF(10, 3),
    FAMILY(8, 1);

    static final int HISTORY = 5;
    private static final int LONGEST = 128;
    private static final Duration STAFF_LIFE = Duration.ofDays(90);
    private static final Set<String> COMMON = common();

    private final int shortest;
    private final int classes;

    PasswordPolicy(int shortest, int classes) {
        this.shortest = shortest;
        this.classes = classes;
    }

    /** Why this password will not do: LENGTH, CLASSES, COMMON or OWN_NAME; empty when it will. */
    Optional<String> fault(String password, List<String> ownNames) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest || length > LONGEST) {
            return Optional.of("LENGTH");
        }
        if (classesIn(password) < classes) {
            return Optional.of("CLASSES");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || COMMON.contains(core(plain)) || isMonotonous(plain)) {
            return Optional.of("COMMON");
        }
        boolean own = ownNames.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() >= 3 && plain.contains(name));
        return own ? Optional.of("OWN_NAME") : Optional.empty();
    }

    /** Has a password set then to be changed now? */
    boolean isExpired(Instant setAt, Instant now) {
        return this == STAFF && setAt.plus(STAFF_LIFE).isBefore(now);
    }

    private static long classesIn(String password) {
        return password.codePoints()
                .map(c -> Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : 3)
                .distinct()
                .count();
    }

    /** {@code kehou2024!} is {@code kehou} with decoration. */
    private static String core(String plain) {
        return plain.replaceAll("[\\d\\p{Punct}]+$", "");
    }

    private static boolean isMonotonous(String plain) {
        return plain.codePoints().distinct().count() <= 2;
    }

    private static Set<String> common() {
        try (InputStream in = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
