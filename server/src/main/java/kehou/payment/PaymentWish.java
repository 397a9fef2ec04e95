package kehou.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kehou.channel.PaymentChannel;
import org.jspecify.annotations.Nullable;

/**
 * How a family wants to pay.
 *
 * @param back the page of ours to return to, a path; the orders page if absent
 */
record PaymentWish(
        @NotNull PaymentChannel channel,

        @Nullable @Size(max = 200) @Pattern(regexp = "/[A-Za-z0-9][A-Za-z0-9/_?=&#.-]*")
        String back) {}
