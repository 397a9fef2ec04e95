package kehou.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs the rules that bind on one question against the facts and lets the strictest speak. */
final class Judgement {
    private final Question question;
    private final Facts facts;
    private final Wording wording;

    /** A rule with what it says. */
    private record Weighed(Line line, Answer answer) {
        Rule rule() {
            return line.rule();
        }

        Outcome outcome() {
            return answer.outcome();
        }
    }

    Judgement(Question question, Facts facts, Wording wording) {
        this.question = question;
        this.facts = facts;
        this.wording = wording;
    }

    Verdict of(List<Line> lines) {
        List<Weighed> all = lines.stream()
                .filter(line -> line.rule().must() != null)
                .map(this::weigh)
                .sorted(order())
                .toList();
        List<Weighed> speaking =
                all.stream().filter(w -> w.outcome() != Outcome.NOT_APPLICABLE).toList();
        if (speaking.isEmpty()) {
            return silent(
                    all.stream().flatMap(w -> w.answer().evidence().stream()).toList());
        }
        return spoken(speaking.getFirst(), speaking.subList(1, speaking.size()));
    }

    private Weighed weigh(Line line) {
        Rule rule = line.rule();
        Answer applies = rule.applies() == null ? null : rule.applies().answer(facts, wording);
        if (applies != null && applies.outcome() != Outcome.MET) {
            Outcome outcome = applies.outcome() == Outcome.NOT_MET ? Outcome.NOT_APPLICABLE : Outcome.UNDECIDED;
            return new Weighed(line, new Answer(outcome, applies.evidence(), false));
        }
        return new Weighed(line, must(rule).answer(facts, wording));
    }

    private Comparator<Weighed> order() {
        List<Outcome> hardest = List.of(Outcome.NOT_MET, Outcome.UNDECIDED, Outcome.MET, Outcome.NOT_APPLICABLE);
        return Comparator.comparingInt((Weighed w) -> hardest.indexOf(w.outcome()))
                .thenComparing(w -> w.rule().force())
                .thenComparing(Weighed::line, Strictest.by(facts))
                .thenComparing(Weighed::line, Strictest.NEAREST);
    }

    private Verdict spoken(Weighed first, List<Weighed> others) {
        Rule rule = first.rule();
        List<VerdictEvidence> looked = first.answer().evidence();
        boolean ours = rule.isOurs(first.answer().ours());
        PolicyPaper paper = first.line().pack().paperOf(rule.clause());
        return new Verdict(
                question.name(),
                question.title(),
                first.outcome(),
                rule.force(),
                level(rule, first.outcome()),
                looked.size() == 1 ? looked.getFirst().measured() : null,
                asked(first),
                first.line().pack().key(),
                paper.number() == null ? paper.title() : paper.number(),
                rule.clause(),
                rule.at(),
                rule.words(),
                rule.meaning(),
                first.line().since(),
                Stream.concat(looked.stream(), preferred(rule)).toList(),
                mend(first),
                ours,
                ours && rule.silence() != null ? rule.silence().ours() : null,
                others.stream().map(this::other).toList());
    }

    private Verdict silent(List<VerdictEvidence> evidence) {
        return new Verdict(
                question.name(),
                question.title(),
                Outcome.NOT_APPLICABLE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                evidence,
                null,
                false,
                null,
                List.of());
    }

    private Verdict.OtherVoice other(Weighed weighed) {
        PolicyPaper paper = weighed.line().pack().paperOf(weighed.rule().clause());
        return new Verdict.OtherVoice(
                weighed.line().pack().key(),
                paper.number() == null ? paper.title() : paper.number(),
                weighed.rule().clause(),
                weighed.outcome(),
                asked(weighed));
    }

    private String asked(Weighed weighed) {
        List<VerdictEvidence> looked = weighed.answer().evidence();
        boolean one = looked.size() == 1 && weighed.rule().must() instanceof Limit;
        return one ? looked.getFirst().asked() : must(weighed.rule()).asked(wording);
    }

    private Stream<VerdictEvidence> preferred(Rule rule) {
        return rule.prefers().stream()
                .flatMap(condition -> condition.answer(facts, wording).evidence().stream())
                .map(VerdictEvidence::asPreferred);
    }

    private @Nullable String level(Rule rule, Outcome outcome) {
        if (outcome != Outcome.NOT_MET || !(must(rule) instanceof Limit limit)) {
            return null;
        }
        BigDecimal measured = facts.number(limit.metric());
        return rule.levels().stream()
                .filter(level -> measured != null && measured.compareTo(level.below()) < 0)
                .map(Rule.Level::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String mend(Weighed weighed) {
        Rule rule = weighed.rule();
        return switch (weighed.outcome()) {
            case MET, NOT_APPLICABLE -> null;
            case UNDECIDED ->
                wording.undecided(weighed.answer().evidence().stream()
                        .filter(line -> line.outcome() == Outcome.UNDECIDED)
                        .map(VerdictEvidence::label)
                        .distinct()
                        .toList());
            case NOT_MET -> {
                BigDecimal missing = must(rule).missing(facts);
                String amount = missing == null || !(must(rule) instanceof Limit limit)
                        ? ""
                        : wording.gap(limit.metric(), missing);
                yield String.valueOf(rule.mend())
                        .replace("{wanting}", must(rule).wanting(facts, wording))
                        .replace("{short}", amount)
                        .replace("{asked}", asked(weighed));
            }
        };
    }

    private static Condition must(Rule rule) {
        Condition must = rule.must();
        if (must == null) {
            throw new IllegalArgumentException(rule.name() + " sets values and judges nothing");
        }
        return must;
    }
}
