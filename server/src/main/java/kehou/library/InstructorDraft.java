package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * What a school writes about an instructor.
 *
 * @param staff for kind STAFF, the person's staff row; the account to sign in with follows from it
 * @param dossier what this person brings along; a blank one if absent
 * @param version the version it was edited from; absent for a new instructor
 */
public record InstructorDraft(
        @NotBlank @Size(min = 2, max = 30) String name,
        @NotNull InstructorKind kind,
        StaffMember.@Nullable Id staff,
        @NotNull @Size(max = 2000) String introduction,
        @Nullable @Valid InstructorDossier dossier,
        @Nullable Integer version) {
    InstructorDossier brings() {
        return dossier == null ? InstructorDossier.BLANK : dossier;
    }
}
