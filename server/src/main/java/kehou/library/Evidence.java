package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** One file of a dossier: what it proves, its id in the file store, and a word about it. */
public record Evidence(
        @NotNull EvidenceKind kind,
        @Positive long file,
        @NotNull @Size(max = 100) String note) {}
