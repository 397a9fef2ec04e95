package kehou.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes up people, always the same ones for the same seed. */
final class Invented {
    private static final Map<String, List<String>> WORDS = read();

    private final RandomGenerator random;

    Invented(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    RandomGenerator random() {
        return random;
    }

    String surname() {
        return pick("surname");
    }

    String boy() {
        return pick("boy");
    }

    String girl() {
        return pick("girl");
    }

    String man(String surname) {
        return surname + pick("man");
    }

    String woman(String surname) {
        return surname + pick("woman");
    }

    /** An adult's name. */
    String adult() {
        return random.nextBoolean() ? man(surname()) : woman(surname());
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String kind) {
        return one(WORDS.getOrDefault(kind, List.of("")));
    }

    static List<String> lines(String resource) {
        try (InputStream in = Invented.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new HashMap<>();
        for (String line : lines("/demo/names.csv")) {
            String[] cells = line.split(",");
            List<String> of = words.computeIfAbsent(cells[0], kind -> new ArrayList<>());
            for (int i = 0; i < Integer.parseInt(cells[1]); i++) {
                of.addAll(List.of(cells[2].split(" ")));
            }
        }
        return Map.copyOf(words);
    }
}
