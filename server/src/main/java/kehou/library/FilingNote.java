package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the filer says about its library; may be empty. */
record FilingNote(@NotNull @Size(max = 500) String note) {}
