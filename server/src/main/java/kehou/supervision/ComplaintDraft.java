package kehou.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a family writes. */
record ComplaintDraft(
        Complaint.@NotNull Kind kind,
        @NotBlank @Size(max = 1000) String words) {}
