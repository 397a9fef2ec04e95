package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;

/** Facts of several sources come together on their subject and are judged by every rule that speaks of it. */
class ComplianceTest {
    private static final Place NANCHANG = Place.of("360100");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

    private final PackReader reader = new PackReader();
    private final RulePacks packs = new RulePacks(reader);
    private final Metrics metrics = new Metrics(reader);

    @Test
    void what_two_sources_know_of_one_school_is_judged_together() {
        FactSource places = source(row("SCHOOL", "7", Facts.of("venues", 10)));
        FactSource library = source(
                row("SCHOOL", "7", Facts.of("libraryCourses", 20)),
                row("DAY", "2026-09-16", Facts.of("dayMinutes", 90)));
        List<Compliance.JudgedSubject> judged = judge(places, library);
        assertThat(judged)
                .flatExtracting(Compliance.JudgedSubject::verdicts)
                .extracting(Verdict::rule, Verdict::outcome)
                .containsExactly(tuple("library.ratio", Outcome.MET), tuple("service.day-minutes", Outcome.NOT_MET));
    }

    @Test
    void a_rule_that_speaks_of_another_kind_of_subject_stays_silent() {
        assertThat(judge(source(row("GRADE", "3", Facts.of("venues", 10))))).isEmpty();
    }

    @Test
    void a_source_that_measures_what_nobody_registered_stops_the_start() {
        FactSource stray = new Fixed(Set.of("courage"), List.of());
        assertThatThrownBy(() -> new Compliance(packs, metrics, List.of(stray))).hasMessageContaining("courage");
    }

    private List<Compliance.JudgedSubject> judge(FactSource... sources) {
        Scope scope = Scope.system(Purpose.SUPERVISION, 7);
        return new Compliance(packs, metrics, List.of(sources)).judge(scope, 7, NANCHANG, DAY);
    }

    private static Measured row(String kind, String key, Facts facts) {
        return new Measured(kind, key, key, facts);
    }

    private static FactSource source(Measured... rows) {
        return new Fixed(Set.of("venues"), List.of(rows));
    }

    /** A source that always measures the same. */
    private record Fixed(Set<String> metrics, List<Measured> rows) implements FactSource {
        @Override
        public List<Measured> measure(Scope scope, int organisation, LocalDate day) {
            return rows;
        }
    }
}
