package kehou.payment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a school wants to return to a family, and why. */
record RefundWish(
        @Min(1) long amountFen, @NotBlank @Size(max = 200) String note) {}
