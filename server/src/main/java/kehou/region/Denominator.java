package kehou.region;

import java.util.List;

/**
 * Which schools a figure is measured against. A practice school counts in none (NP-2.2); what else is
 * left out is data with its clause (JA-1).
 *
 * @param name what figures refer to it by, such as {@code COVERAGE}
 */
public record Denominator(String name, String label, List<Flag> leavesOut, String citation) {
    /** What a school may be that takes it out of a figure. */
    public enum Flag {
        VILLAGE,
        TEACHING_POINT,
        BOARDING;

        boolean on(Organisation school) {
            return switch (this) {
                case VILLAGE -> school.village();
                case TEACHING_POINT -> school.teachingPoint();
                case BOARDING -> school.boarding();
            };
        }
    }

    /** A denominator as it stands for one place: how many schools count in it, which do not. */
    public record DenominatorCount(Denominator denominator, int counted, List<Organisation> leftOut) {}

    /** Does the school count? */
    public boolean counts(Organisation school) {
        return school.isSchool()
                && !school.practice()
                && school.successor() == null
                && leavesOut.stream().noneMatch(flag -> flag.on(school));
    }
}
