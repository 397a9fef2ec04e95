package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.files.StoredFile;
import kehou.plan.Offering;

/**
 * A family's wish as it stands on paper: one child, one class.
 *
 * @param guardian the guardianship of the pupil that signed, by its id
 * @param wishedOn the day on the paper
 * @param files the scan, kept as EVIDENCE; at least one
 */
public record HelperWish(
        Offering.@NotNull Id offering,
        long guardian,
        HelperEntry.@NotNull How how,
        @NotNull LocalDate wishedOn,
        @NotNull @Size(max = 6) List<StoredFile.Id> files) {}
