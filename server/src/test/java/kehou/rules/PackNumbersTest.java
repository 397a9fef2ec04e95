package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packs against a table of every number that the five policy texts hold, by clause. */
class PackNumbersTest {
    private static final Path TABLE = Path.of("src/test/resources/rules/numbers.csv");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final List<RulePack> packs = new PackReader().packs();
    private final List<Row> table = table();

    /** A number as a text writes it, and as the pack holds it; without a rule it is mentioned only. */
    private record Row(String pack, String clause, String rule, String written, BigDecimal held) {}

    @Test
    void every_number_of_the_texts_is_in_a_pack_under_its_clause_and_in_its_words() {
        List<Row> missing = table.stream().filter(row -> !isHeld(row)).toList();
        assertThat(missing).isEmpty();
        assertThat(table).hasSizeGreaterThan(90);
    }

    @Test
    void every_digit_that_a_pack_quotes_is_in_the_table() {
        List<String> strays = new ArrayList<>();
        for (RulePack pack : packs) {
            if (!pack.key().equals("kehou-2026")) {
                pack.rules().forEach(rule -> strays(pack, rule.clause(), rule.words(), strays));
                pack.mentions().forEach(said -> strays(pack, said.clause(), said.words(), strays));
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void a_number_that_no_text_holds_is_said_to_be_ours() {
        List<String> unsaid = new ArrayList<>();
        for (RulePack pack : packs) {
            for (Rule rule : pack.rules()) {
                rule.numbers()
                        .filter(number -> rule.silence() == null && judges(rule) && !isWritten(pack, rule, number))
                        .forEach(number -> unsaid.add(pack.key() + " " + rule.clause() + " " + number));
            }
        }
        assertThat(unsaid).isEmpty();
    }

    /** Sets of named things are lists in the text; only those that the text counts are numbers of it. */
    private static boolean judges(Rule rule) {
        return !(rule.must() instanceof Words);
    }

    private boolean isWritten(RulePack pack, Rule rule, BigDecimal number) {
        return table.stream()
                .anyMatch(row -> row.pack().equals(pack.key())
                        && row.clause().equals(rule.clause())
                        && row.rule().equals(rule.name())
                        && row.held().compareTo(number) == 0);
    }

    private boolean isHeld(Row row) {
        RulePack pack = packs.stream()
                .filter(p -> p.key().equals(row.pack()))
                .findFirst()
                .orElseThrow();
        Stream<Boolean> rules = pack.rules().stream()
                .filter(rule ->
                        rule.clause().equals(row.clause()) && rule.name().equals(row.rule()))
                .map(rule -> rule.words().contains(row.written())
                        && rule.numbers().anyMatch(n -> n.compareTo(row.held()) == 0));
        Stream<Boolean> mentions = pack.mentions().stream()
                .filter(said -> said.clause().equals(row.clause()) && row.rule().isEmpty())
                .map(said -> said.words().contains(row.written())
                        && said.numbers().stream().anyMatch(n -> n.compareTo(row.held()) == 0));
        return Stream.concat(rules, mentions).anyMatch(held -> held);
    }

    private void strays(RulePack pack, String clause, String words, List<String> strays) {
        Matcher digits = DIGITS.matcher(words);
        while (digits.find()) {
            String number = digits.group();
            boolean known = table.stream()
                    .anyMatch(row -> row.pack().equals(pack.key())
                            && row.clause().equals(clause)
                            && words.contains(row.written())
                            && DIGITS.matcher(row.written())
                                    .results()
                                    .anyMatch(r -> r.group().equals(number)));
            if (!known) {
                strays.add(pack.key() + " " + clause + " " + number);
            }
        }
    }

    private static List<Row> table() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new Row(cell[0], cell[1], cell[2], cell[3], new BigDecimal(cell[4])))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
