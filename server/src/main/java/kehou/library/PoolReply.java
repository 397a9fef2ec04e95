package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the invited person answers; declining has a reason.
 *
 * @param offered for {@code OTHER_DAYS}, the weekdays on which she could come
 */
public record PoolReply(
        PoolInvitation.@NotNull Reply answer,
        @NotNull @Size(max = 500) String note,
        @NotNull @Size(max = 7) List<@Min(1) @Max(7) Integer> offered) {}
