package kehou.rules;

/**
 * What is known of one subject.
 *
 * @param kind what it is, as a question names its subject: SCHOOL, COURSE, DAY, GRADE
 * @param key tells it from others of its kind: an id, a date, a grade
 * @param name for people
 */
public record Measured(String kind, String key, String name, Facts facts) {

    boolean sameSubject(Measured other) {
        return kind.equals(other.kind) && key.equals(other.key);
    }

    /** This and what another source knows of the same subject. */
    Measured with(Measured other) {
        Facts all = facts;
        for (var fact : other.facts.values().entrySet()) {
            all = all.and(fact.getKey(), fact.getValue());
        }
        return new Measured(kind, key, name, all);
    }
}
