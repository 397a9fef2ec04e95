package kehou.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gathers what the fact sources know of an organisation and judges every subject by all rules that bind there. */
@Component
public class Compliance {
    private final RulePacks packs;
    private final List<FactSource> sources;

    /**
     * A subject with what the rules say of it.
     *
     * @param alike how many such subjects it stands for
     */
    public record JudgedSubject(String kind, String key, String name, int alike, List<Verdict> verdicts) {

        /** One subject. */
        public JudgedSubject(String kind, String key, String name, List<Verdict> verdicts) {
            this(kind, key, name, 1, verdicts);
        }
    }

    private record SubjectKey(String kind, String key) {}

    @Autowired
    Compliance(RulePacks packs, Metrics metrics, ObjectProvider<FactSource> sources) {
        this(packs, metrics, sources.orderedStream().toList());
    }

    Compliance(RulePacks packs, Metrics metrics, List<FactSource> sources) {
        this.packs = packs;
        this.sources = sources;
        sources.forEach(source -> source.metrics().forEach(metrics::require));
    }

    /**
     * Facts of several sources on one subject are judged together, those of a later source ({@code @Order}) instead of an
     * earlier one's; subjects that no rule speaks of are left out.
     */
    public List<JudgedSubject> judge(Scope scope, int organisation, Place place, LocalDate day) {
        Map<SubjectKey, Measured> subjects = new LinkedHashMap<>();
        for (FactSource source : sources) {
            source.measure(scope, organisation, day)
                    .forEach(row -> subjects.merge(new SubjectKey(row.kind(), row.key()), row, Measured::with));
        }
        return subjects.values().stream()
                .map(subject -> new JudgedSubject(
                        subject.kind(),
                        subject.key(),
                        subject.name(),
                        subject.alike(),
                        packs.judgeAll(place, day, subject.kind(), subject.facts())))
                .filter(judged -> !judged.verdicts().isEmpty())
                .toList();
    }
}
