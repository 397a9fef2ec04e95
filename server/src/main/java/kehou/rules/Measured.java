package kehou.rules;

/**
 * What is known of one subject.
 *
 * @param kind what it is, as a question names its subject: SCHOOL, COURSE, DAY, GRADE
 * @param key tells it from others of its kind: an id, a date, a grade
 * @param name for people
 * @param alike how many subjects this row stands for: pupils of a grade, say, whose day is the same
 */
public record Measured(String kind, String key, String name, Facts facts, int alike) {

    /** One subject. */
    public Measured(String kind, String key, String name, Facts facts) {
        this(kind, key, name, facts, 1);
    }

    /** This and what another source knows of the same subject. */
    Measured with(Measured other) {
        Facts all = facts;
        for (var fact : other.facts.values().entrySet()) {
            all = all.and(fact.getKey(), fact.getValue());
        }
        return new Measured(kind, key, name, all, alike);
    }
}
