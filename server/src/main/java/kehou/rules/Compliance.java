package kehou.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gathers what the fact sources know of an organisation and judges every subject by all rules that bind there. */
@Component
public class Compliance {
    private final RulePacks packs;
    private final List<FactSource> sources;

    /** A subject with what the rules say of it. */
    public record JudgedSubject(String kind, String key, String name, List<Verdict> verdicts) {}

    @Autowired
    Compliance(RulePacks packs, Metrics metrics, ObjectProvider<FactSource> sources) {
        this(packs, metrics, sources.orderedStream().toList());
    }

    Compliance(RulePacks packs, Metrics metrics, List<FactSource> sources) {
        this.packs = packs;
        this.sources = sources;
        sources.forEach(source -> source.metrics().forEach(metrics::require));
    }

    /** Facts of several sources on one subject are judged together; subjects that no rule speaks of are left out. */
    public List<JudgedSubject> judge(Scope scope, int organisation, Place place, LocalDate day) {
        List<Measured> subjects = new ArrayList<>();
        for (FactSource source : sources) {
            source.measure(scope, organisation, day).forEach(row -> join(subjects, row));
        }
        return subjects.stream()
                .map(subject -> new JudgedSubject(
                        subject.kind(),
                        subject.key(),
                        subject.name(),
                        packs.judgeAll(place, day, subject.kind(), subject.facts())))
                .filter(judged -> !judged.verdicts().isEmpty())
                .toList();
    }

    private static void join(List<Measured> subjects, Measured row) {
        for (int i = 0; i < subjects.size(); i++) {
            if (subjects.get(i).sameSubject(row)) {
                subjects.set(i, subjects.get(i).with(row));
                return;
            }
        }
        subjects.add(row);
    }
}
