package kehou.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The packs in words, for people: what binds where and since when, and what a later pack changed. */
@Component
class PackPages {
    private final RulePacks packs;
    private final Register register;
    private final Wording wording;

    PackPages(RulePacks packs, PackReader reader) {
        this.packs = packs;
        this.register = reader.register();
        this.wording = new Wording(register);
    }

    List<RulePackSummary> list(Place place, LocalDate day) {
        return packs.all().stream()
                .map(pack -> RulePackSummary.of(pack, place, day))
                .toList();
    }

    Optional<RulePackDetail> detail(String key, Place place, LocalDate day) {
        return packs.find(key).map(pack -> {
            RulePack before =
                    pack.follows() == null ? null : packs.find(pack.follows()).orElseThrow();
            return new RulePackDetail(
                    RulePackSummary.of(pack, place, day),
                    pack.rules().stream().map(rule -> text(pack, rule)).toList(),
                    pack.mentions(),
                    before == null ? null : before.key(),
                    before == null ? null : before.title(),
                    before == null ? List.of() : changes(before, pack),
                    pack.versions().reversed());
        });
    }

    private RulePackDetail.RuleText text(RulePack pack, Rule rule) {
        Question question = register.question(rule.name());
        return new RulePackDetail.RuleText(
                rule.name(),
                question.title(),
                question.group(),
                question.subject(),
                rule.clause(),
                rule.at(),
                rule.words(),
                rule.meaning(),
                rule.force(),
                whom(rule.applies()),
                asked(rule),
                rule.prefers().stream().map(wish -> wish.asked(wording)).toList(),
                rule.levels().stream().map(level -> wording.level(rule, level)).toList(),
                rule.silence(),
                pack.since(rule),
                rule.until(),
                packs.replacing(pack, rule).map(line -> line.rule().clause()).orElse(null));
    }

    private String whom(@Nullable Condition applies) {
        return switch (applies) {
            case null -> "";
            case Words words -> wording.words(words.metric(), words.of());
            case Condition other -> other.asked(wording);
        };
    }

    private List<PackChange> changes(RulePack before, RulePack after) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(after, before).flatMap(pack -> pack.rules().stream()).forEach(rule -> names.add(rule.name()));
        return names.stream().map(name -> change(name, before, after)).toList();
    }

    private PackChange change(String name, RulePack before, RulePack after) {
        String was = asked(before, name);
        String now = asked(after, name);
        PackChange.Kind kind;
        if (was == null) {
            kind = PackChange.Kind.ADDED;
        } else if (replaced(before, name)) {
            kind = PackChange.Kind.REPLACED;
        } else if (now == null) {
            kind = PackChange.Kind.CONTINUES;
        } else {
            kind = was.equals(now) ? PackChange.Kind.SAME : PackChange.Kind.BESIDE;
        }
        return new PackChange(name, register.question(name).title(), kind, was, now);
    }

    private boolean replaced(RulePack before, String name) {
        return before.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .allMatch(rule -> packs.replacing(before, rule).isPresent());
    }

    private @Nullable String asked(RulePack pack, String name) {
        List<Rule> rules =
                pack.rules().stream().filter(rule -> rule.name().equals(name)).toList();
        return rules.isEmpty() ? null : rules.stream().map(this::asked).collect(Collectors.joining(wording.and()));
    }

    private String asked(Rule rule) {
        return rule.must() == null
                ? wording.values(rule.values(), rule.unit())
                : rule.must().asked(wording);
    }
}
