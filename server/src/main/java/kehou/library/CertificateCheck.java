package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the authority found; {@code objection} says what is wrong with one that is not genuine. */
record CertificateCheck(
        boolean genuine, @NotNull @Size(max = 300) String objection) {}
