package kehou.enrolment.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is hashed in a draw, to the byte: SHA-256 of lines of UTF-8, written in lower-case hexadecimal digits. */
public final class DrawHash {
    private static final int KEY_DIGITS = 15;
    private static final int MOST_CREDIT = 15;

    private DrawHash() {}

    /** Published before a draw opens. */
    public static String commitment(String secret) {
        return hash("kehou-draw-secret", secret);
    }

    /** Out of secret and public value; out of the value alone where the secret was withheld. */
    public static String seed(@Nullable String secret, String publicValue) {
        return hash("kehou-draw-seed", secret == null ? "" : secret, publicValue);
    }

    /**
     * What a family alone can open.
     *
     * @param lot what its lottery number is made of; siblings may share one
     */
    public static String seal(String salt, String lot, int tickets, int credit) {
        return hash("kehou-draw-seal", salt, lot, String.valueOf(tickets), String.valueOf(credit));
    }

    /** Of a wish list: whoever changes a wish, the number of seats or a day has another receipt. */
    public static String receipt(long draw, int want, List<Integer> days, List<Long> wishes, String seal) {
        return hash("kehou-draw-receipt", String.valueOf(draw), String.valueOf(want), list(days), list(wishes), seal);
    }

    /**
     * Where a child stands, as 16 digits that sort: the best of its tickets behind what it is owed from terms before.
     * Without the lot nobody can tell of how many tickets it is the best.
     */
    public static String key(String seed, String lot, int tickets, int credit) {
        String best = "";
        for (int ticket = 0; ticket < Math.max(1, tickets); ticket++) {
            String number =
                    hash("kehou-draw-number", seed, lot, String.valueOf(ticket)).substring(0, KEY_DIGITS);
            best = best.isEmpty() || number.compareTo(best) < 0 ? number : best;
        }
        return Integer.toHexString(MOST_CREDIT - Math.min(MOST_CREDIT, credit)) + best;
    }

    /** Over the receipts in ascending order; a node without a neighbour goes up as it is. */
    public static String root(Collection<String> receipts) {
        List<String> level = receipts.stream().sorted().toList();
        if (level.isEmpty()) {
            return hash("kehou-draw-empty");
        }
        while (level.size() > 1) {
            List<String> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(
                        i + 1 < level.size() ? hash("kehou-draw-node", level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static String list(List<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String hash(String... lines) {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
