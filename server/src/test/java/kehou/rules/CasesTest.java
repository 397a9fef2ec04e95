package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule of every pack against a table of cases: place, day, facts, outcome and the clause that spoke. */
class CasesTest {
    private static final RulePacks PACKS = new RulePacks(new PackReader());
    private static final Set<String> SEEN = new HashSet<>();

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/cases.csv", numLinesToSkip = 1)
    void facts_come_to_the_outcome_under_the_clause(
            String place, LocalDate day, String rule, String facts, Outcome outcome, String clause) {
        Verdict verdict = PACKS.judge(Place.of(place), day, rule, facts(facts));
        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(outcome);
        assertThat(verdict.clause()).isEqualTo(clause);
        assertThat(verdict.mend() != null)
                .as("something mends what is not met or undecided, and nothing else")
                .isEqualTo(outcome == Outcome.NOT_MET || outcome == Outcome.UNDECIDED);
        assertThat(String.valueOf(verdict.mend())).doesNotContain("{", "null}");
    }

    @Test
    void every_rule_that_judges_has_a_case_that_meets_it_and_one_that_does_not() throws Exception {
        try (var in = CasesTest.class.getResourceAsStream("/rules/cases.csv")) {
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .forEach(cell -> SEEN.add(cell[2] + " " + cell[4]));
        }
        Set<String> due = new HashSet<>();
        PACKS.all().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.must() != null)
                .forEach(rule -> {
                    due.add(rule.name() + " MET");
                    due.add(rule.name() + " NOT_MET");
                });
        assertThat(SEEN).containsAll(due);
    }

    private static Facts facts(String text) {
        return Arrays.stream(text.split(" "))
                .map(pair -> pair.split("=", 2))
                .reduce(Facts.NONE, (facts, pair) -> facts.and(pair[0], value(pair[1])), (a, _) -> a);
    }

    /** A dash is the empty set, a plus joins words, digits are a number, and a date is one. */
    private static Object value(String text) {
        Function<String, Boolean> looks = text::matches;
        if (looks.apply("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text);
        }
        if (looks.apply("-?[0-9.]+")) {
            return new BigDecimal(text);
        }
        return text.equals("-") ? Set.of() : Set.of(text.split("\\+"));
    }
}
