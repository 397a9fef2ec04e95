package kehou.library;

import java.time.LocalDate;
import kehou.kernel.RowId;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Whoever gives an after-school class. The name is published with the class.
 *
 * @param staff the staff row of the school, for its own people
 * @param account the account this person signs in with, once known
 * @param validUntil the last day on which all its papers are in force; absent if they do not run out
 * @param barredSince since when a suspension or withdrawal keeps it out, and {@code barredFor} why
 * @param person the person from outside this is, once its identity was given; its clearance counts
 * @param engagedFrom the admitted dossier elsewhere that this one stands on
 */
public record Instructor(
        Id id,
        String name,
        InstructorKind kind,
        StaffMember.@Nullable Id staff,
        @Nullable Long account,
        String introduction,
        InstructorDossier dossier,
        Duty duty,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate barredSince,
        Suspension.@Nullable Kind barredFor,
        @Nullable Long person,
        @Nullable Long engagedFrom,
        Standing state,
        int version) {
    /** The id of an instructor. */
    public record Id(long value) implements RowId {}

    /** Gives classes, or, not meeting the standard of NC-15, assists and does base care. */
    public enum Duty {
        TEACHES,
        ASSISTS
    }
}
