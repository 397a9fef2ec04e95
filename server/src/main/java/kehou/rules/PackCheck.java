package kehou.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of a pack's data before anybody is judged by it; a pack that breaks it stops the start. */
final class PackCheck {
    private PackCheck() {}

    static void check(RulePack pack, Register register) {
        for (Rule rule : pack.rules()) {
            String where = pack.key() + " " + rule.clause() + " ";
            register.question(rule.name());
            pack.paperOf(rule.clause());
            rule.conditions().flatMap(Condition::metrics).forEach(register::metric);
            rule.conditions().flatMap(Condition::leaves).forEach(leaf -> words(leaf, register, where));
            require(rule.must() == null == !rule.values().isEmpty(), where + "judges or sets values");
            require(rule.must() == null || rule.mend() != null, where + "says what would mend it");
            require(!rule.words().isBlank() && !rule.meaning().isBlank(), where + "quotes its clause and explains it");
        }
        pack.mentions().forEach(mention -> pack.paperOf(mention.clause()));
        require(
                pack.versions().getLast().version() == pack.version(),
                pack.key() + " says what changed in its last version");
    }

    private static void words(Condition leaf, Register register, String where) {
        if (leaf instanceof Words words) {
            var known = register.metric(words.metric()).words().keySet();
            require(known.containsAll(words.of()), where + "uses words of " + words.metric() + " only");
        }
    }

    /** Limits on one question must lie on one metric and one side, or the strictest of them could not be told. */
    static void comparable(List<RulePack> packs) {
        Map<String, String> measures = new HashMap<>();
        packs.stream().flatMap(pack -> pack.rules().stream()).forEach(rule -> {
            if (rule.must() instanceof Limit limit) {
                String measure = limit.side() + " " + limit.metric() + (limit.bound() instanceof Bound.Share);
                String before = measures.putIfAbsent(rule.name(), measure);
                require(before == null || before.equals(measure), rule.name() + " compares one measure");
            }
        });
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("a pack breaks this: " + what);
        }
    }
}
