package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What a family wishes for a child, best first.
 *
 * @param want how many seats at most; fixed with the days before ranking
 * @param days weekdays on which the child is free, 1 is Monday
 * @param share whether siblings whose lists say so too have one lottery number
 * @param version of the list it was edited from; absent for the first
 */
public record WishListDraft(
        @Min(1) @Max(7) int want,
        @NotNull @Size(max = 7) List<@Min(1) @Max(7) Integer> days,
        @NotNull @Size(max = 25) List<Offering.@NotNull Id> wishes,
        boolean share,
        @Nullable Integer version) {}
