package kehou.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.files.StoredFile;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A family's wish as it stands on paper: one child, one thing.
 *
 * @param offering to take a place in, or to wait for
 * @param waiting whose offer is taken or declined, or that is left
 * @param enrolment the place that is given up
 * @param amountFen what goes back for that place, as it was seen
 * @param draw that the wishes are for
 * @param wishes as the family ranked them; its version and sharing are not asked for
 * @param guardian the guardianship of the pupil that signed, by its id
 * @param wishedOn the day on the paper
 * @param files the scan, kept as EVIDENCE; at least one
 */
public record HelperWish(
        HelperEntry.@NotNull What what,
        Offering.@Nullable Id offering,
        Waiting.@Nullable Id waiting,
        Enrolment.@Nullable Id enrolment,
        @Nullable Long amountFen,
        Draw.@Nullable Id draw,
        @Valid @Nullable WishListDraft wishes,
        long guardian,
        HelperEntry.@NotNull How how,
        @NotNull LocalDate wishedOn,
        @NotNull @Size(max = 6) List<StoredFile.Id> files) {
    /** A place in a class. */
    public static HelperWish place(
            Offering.Id offering, long guardian, HelperEntry.How how, LocalDate wishedOn, List<StoredFile.Id> files) {
        return new HelperWish(
                HelperEntry.What.PLACE, offering, null, null, null, null, null, guardian, how, wishedOn, files);
    }
}
