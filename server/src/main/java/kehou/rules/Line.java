package kehou.rules;

import java.time.LocalDate;

/**
 * A rule that binds at a place.
 *
 * @param depth how near to the place its authority stands
 */
record Line(RulePack pack, Rule rule, int depth) {

    LocalDate since() {
        return pack.since(rule);
    }

    boolean replaces(Line other) {
        return rule.replaces().contains(new Rule.ReplacedClause(other.pack.key(), other.rule.clause()));
    }
}
