package kehou.kernel;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a Chinese name is typed by its sound: spelled out and as initials, without tones. Characters of several
 * readings are found by any of them: Unicode knows the usual one, a small file of ours the others.
 */
final class Pinyin {
    private static final int MOST_SPELLINGS = 8;
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    private static final Map<Integer, List<String>> OTHERS = others();
    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Every way the name is spelled out, then every way its initials are read; nothing for one without Chinese. */
    static Set<String> of(String name) {
        Set<String> all = new LinkedHashSet<>();
        if (name.codePoints().anyMatch(Character::isIdeographic)) {
            all.addAll(read(name, false));
            all.addAll(read(name, true));
        }
        return all;
    }

    private static List<String> read(String name, boolean initials) {
        List<String> texts = List.of("");
        for (int point : name.codePoints().toArray()) {
            List<String> longer = new ArrayList<>();
            for (String reading : readings(point)) {
                String next = initials && Character.isIdeographic(point) ? reading.substring(0, 1) : reading;
                texts.stream().map(text -> text + next).forEach(longer::add);
            }
            texts = longer.stream().distinct().limit(MOST_SPELLINGS).toList();
        }
        return texts;
    }

    private static List<String> readings(int point) {
        if (!Character.isIdeographic(point)) {
            return List.of(Character.isLetterOrDigit(point) ? Character.toString(point) : "");
        }
        return KNOWN.computeIfAbsent(point, Pinyin::learn);
    }

    private static List<String> learn(int point) {
        String marked = LATIN.transliterate(Character.toString(point)).strip();
        Set<String> readings = new LinkedHashSet<>();
        readings.add(bare(marked));
        // Keyboards have no ü: it is typed as v by most and as u by some.
        if (Normalizer.normalize(marked, Normalizer.Form.NFD).contains("u\u0308")) {
            readings.add(bare(marked).replace('u', 'v'));
        }
        readings.addAll(OTHERS.getOrDefault(point, List.of()));
        readings.remove("");
        return readings.isEmpty() ? List.of(Character.toString(point)) : List.copyOf(readings);
    }

    private static String bare(String marked) {
        return Normalizer.normalize(marked, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    private static Map<Integer, List<String>> others() {
        try (InputStream file = Objects.requireNonNull(Pinyin.class.getResourceAsStream("/pinyin/readings.txt"))) {
            Map<Integer, List<String>> others = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .forEach(cells ->
                            others.put(cells[0].codePointAt(0), List.of(cells).subList(1, cells.length)));
            return others;
        } catch (IOException e) {
            throw new IllegalStateException("the readings cannot be read", e);
        }
    }
}
