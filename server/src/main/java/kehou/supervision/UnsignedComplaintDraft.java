package kehou.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account writes.
 *
 * @param phone where the authority may ring back
 */
public record UnsignedComplaintDraft(
        int school,
        Complaint.@NotNull Kind kind,
        @NotBlank @Size(max = 1000) String words,

        @Nullable @Pattern(regexp = "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}", message = "phone")
        String phone) {}
