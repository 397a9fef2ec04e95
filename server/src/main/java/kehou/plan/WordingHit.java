package kehou.plan;

/**
 * Words on a form that force, forbid or lead.
 *
 * @param place title, introduction, arrangement, questions.2 or questions.2.options.1
 * @param from where {@code said} begins in the text of that place
 * @param says what is wrong with it
 * @param neutral what could stand there instead
 */
public record WordingHit(
        String place, String rule, Force force, int from, String said, String says, String neutral, String clause) {
    /** A REFUSED one must go; a WARNED one may stay for a reason that stays on record. */
    public enum Force {
        REFUSED,
        WARNED
    }
}
