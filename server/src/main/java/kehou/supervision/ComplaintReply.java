package kehou.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an authority writes: the answer to the family, or why it passes the matter on. */
record ComplaintReply(@NotBlank @Size(max = 500) String words) {}
