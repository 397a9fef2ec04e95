package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * What a school writes into an offering.
 *
 * @param assistants nobody if absent
 * @param term the running or next term if absent
 * @param slots none yet if absent
 * @param sessionsPerWeek as many as there are slots if absent
 * @param form if absent, by the classes or grades that are named
 * @param level the course's if absent
 * @param grades those of the classes if absent
 * @param homeClasses all of the grades if absent
 * @param version the version it was edited from; absent for a new offering
 */
public record OfferingDraft(
        @NotNull Course.Id course,
        @NotNull Strand strand,
        @NotNull Instructor.Id instructor,
        @Nullable @Size(max = 10) List<Instructor.@NotNull Id> assistants,
        Term.@Nullable Id term,
        @Nullable @Size(max = 14) List<@NotNull @Valid OfferingSlotDraft> slots,
        @Nullable @Min(1) @Max(14) Integer sessionsPerWeek,
        Venue.@Nullable Kind venueKind,
        Venue.@Nullable Use venueUse,
        @Nullable OrganisationForm form,
        @Nullable CourseLevel level,
        @Nullable List<@Min(1) @Max(9) Integer> grades,
        @Nullable @Size(max = 60) List<HomeClass.@NotNull Id> homeClasses,
        @Min(1) @Max(500) int seats,
        @Min(0) @Max(10_000_000) long feeFen,
        @Nullable Integer version) {

    /** The least that a class needs: what, by whom, when, for which grades, how many and for how much. */
    public static OfferingDraft of(
            Course.Id course,
            Strand strand,
            Instructor.Id instructor,
            List<OfferingSlotDraft> slots,
            List<Integer> grades,
            int seats,
            long feeFen) {
        return new OfferingDraft(
                course,
                strand,
                instructor,
                null,
                null,
                slots,
                null,
                null,
                null,
                null,
                null,
                grades,
                null,
                seats,
                feeFen,
                null);
    }

    List<OfferingSlotDraft> times() {
        return slots == null ? List.of() : slots;
    }

    List<Instructor.Id> helpers() {
        return assistants == null ? List.of() : assistants.stream().distinct().toList();
    }

    List<HomeClass.Id> classes() {
        return homeClasses == null ? List.of() : homeClasses.stream().distinct().toList();
    }
}
