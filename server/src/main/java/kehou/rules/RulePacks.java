package kehou.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The rule packs. A pack binds the places it names. Among those that bind all apply, and the strictest speaks unless a
 * later text expressly replaces the clause. Pure: facts in, verdicts out; the same facts on the same day give the same
 * verdict.
 */
@Component
public class RulePacks {
    private static final int LOOKED_UP_MOST = 500;

    private final Register register;
    private final Wording wording;
    private final List<RulePack> packs;
    private final Map<BindingPlace, Map<String, List<Line>>> binding = new ConcurrentHashMap<>();

    /** A day of a place: what binds there is asked for every subject anew. */
    private record BindingPlace(Place place, LocalDate day) {}

    @Autowired
    RulePacks(PackReader reader) {
        this(reader.register(), reader.packs());
    }

    RulePacks(Register register, List<RulePack> packs) {
        this.register = register;
        this.wording = new Wording(register);
        this.packs = List.copyOf(packs);
        packs.forEach(pack -> PackCheck.check(pack, register));
        PackCheck.comparable(packs);
    }

    /** What these facts come to under that rule, here and on that day. */
    public Verdict judge(Place place, LocalDate day, String rule, Facts facts) {
        Question question = register.question(rule);
        facts.values().keySet().forEach(register::metric);
        return new Judgement(question, facts.and(Within.TODAY, day), wording).of(lines(place, day, rule));
    }

    /** Every rule for that kind of subject that binds here and looks at any of these facts. */
    public List<Verdict> judgeAll(Place place, LocalDate day, String subject, Facts facts) {
        return register.questions().values().stream()
                .filter(question -> question.subject().equals(subject))
                .map(Question::name)
                .filter(rule -> lines(place, day, rule).stream().anyMatch(line -> looksAt(line.rule(), facts)))
                .map(rule -> judge(place, day, rule, facts))
                .filter(verdict -> verdict.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /** What is set for that rule here on that day: the strictest; empty where no text binds. */
    public Optional<Threshold> threshold(Place place, LocalDate day, String rule) {
        return threshold(place, day, rule, Facts.NONE);
    }

    /** The same for a subject with these facts, where the rule differs between subjects. */
    public Optional<Threshold> threshold(Place place, LocalDate day, String rule, Facts facts) {
        register.question(rule);
        return lines(place, day, rule).stream()
                .filter(line -> speaksOf(line.rule(), facts))
                .min(Comparator.comparing((Line line) -> line.rule().force())
                        .thenComparing(Strictest.by(facts))
                        .thenComparing(Strictest.NEAREST))
                .map(line -> threshold(line, facts));
    }

    List<RulePack> all() {
        return packs;
    }

    Optional<RulePack> find(String key) {
        return packs.stream().filter(pack -> pack.key().equals(key)).findFirst();
    }

    /** The rule of a later text that expressly took this one's place. */
    Optional<Line> replacing(RulePack pack, Rule rule) {
        Line old = new Line(pack, rule, RulePack.EVERYWHERE);
        return packs.stream()
                .flatMap(other -> other.rules().stream().map(one -> new Line(other, one, RulePack.EVERYWHERE)))
                .filter(line -> line.replaces(old))
                .findFirst();
    }

    /** The rules of all questions that bind at the place on the day, replaced ones left out. */
    List<Line> lines(Place place, LocalDate day) {
        List<Line> binding = packs.stream()
                .filter(pack -> pack.depth(place) != RulePack.OUTSIDE)
                .flatMap(pack -> pack.rules().stream()
                        .filter(rule -> pack.inForce(rule, day))
                        .map(rule -> new Line(pack, rule, pack.depth(place))))
                .toList();
        return binding.stream()
                .filter(line -> binding.stream().noneMatch(other -> other.replaces(line)))
                .toList();
    }

    private List<Line> lines(Place place, LocalDate day, String rule) {
        if (binding.size() > LOOKED_UP_MOST) {
            binding.clear();
        }
        return binding.computeIfAbsent(
                        new BindingPlace(place, day),
                        at -> lines(at.place(), at.day()).stream()
                                .collect(Collectors.groupingBy(
                                        line -> line.rule().name())))
                .getOrDefault(rule, List.of());
    }

    private boolean speaksOf(Rule rule, Facts facts) {
        return rule.applies() == null || rule.applies().answer(facts, wording).outcome() != Outcome.NOT_MET;
    }

    private static boolean looksAt(Rule rule, Facts facts) {
        return Stream.ofNullable(rule.must()).flatMap(Condition::metrics).anyMatch(facts.values()::containsKey);
    }

    private static Threshold threshold(Line line, Facts facts) {
        Rule rule = line.rule();
        BigDecimal limit = rule.must() == null ? null : rule.must().limit(facts);
        PolicyPaper paper = line.pack().paperOf(rule.clause());
        return new Threshold(
                rule.name(),
                limit == null ? rule.values() : List.of(limit),
                rule.must() == null ? List.of() : rule.must().required(),
                line.pack().key(),
                paper.number() == null ? paper.title() : paper.number(),
                rule.clause(),
                rule.words(),
                line.since(),
                rule.silence() != null);
    }
}
