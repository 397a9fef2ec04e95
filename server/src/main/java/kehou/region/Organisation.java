package kehou.region;

import java.util.List;
import kehou.kernel.Event;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree: the city (number 0), a district, a school, a provider or an operator. Its
 * number is never given to another, so rows of a school that was merged away stay that school's.
 *
 * @param parent number of the organisation above; null for the city only
 * @param run for schools: who runs it
 * @param practice a school to try things in, left out of every figure (NP-2.2)
 * @param onboarding for schools: how far it has come onto the platform
 * @param code the number that the education authority knows it by, unique among living organisations
 * @param successor the school it was merged into
 * @param division six digits of GB/T 2260 where it was given one of its own; without, its parent's holds
 * @param version counts changes; a change must name the one it was made on
 */
public record Organisation(
        int number,
        Kind kind,
        String name,
        @Nullable Integer parent,
        @Nullable SchoolRun run,
        List<Stage> stages,
        boolean village,
        boolean teachingPoint,
        boolean boarding,
        boolean practice,
        @Nullable OnboardingState onboarding,
        @Nullable String code,
        @Nullable Integer successor,
        @Nullable String division,
        int version) {

    public static final int CITY = 0;

    /** What an organisation is. */
    public enum Kind {
        CITY,
        DISTRICT,
        SCHOOL,
        PROVIDER,
        OPERATOR
    }

    /** It came into the tree. */
    public record Founded(int school, Kind kind) implements Event {}

    /** Its name, place or flags changed. */
    public record Changed(int school, int version) implements Event {}

    /** It was merged into {@code successor}; its rows stay its own. */
    public record Merged(int school, int successor) implements Event {}

    /** It got one step further onto the platform. */
    public record Onboarded(int school, OnboardingState state) implements Event {}

    /** Its authority reminded it of the step that is due. */
    public record Reminded(int school, OnboardingState due) implements Event {}

    /** An operator may from now on look at and work for this school. */
    public record OperatorAuthorised(int school, int operator) implements Event {}

    /** An operator may no longer look at this school. */
    public record OperatorDismissed(int school, int operator) implements Event {}

    /** Spreadsheet {@code importId} of organisations was confirmed by the bureau {@code school}. */
    public record Imported(int school, long importId, int added, int changed) implements Event {}

    public boolean isSchool() {
        return kind == Kind.SCHOOL;
    }
}
