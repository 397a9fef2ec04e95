package kehou.library;

import jakarta.validation.constraints.NotNull;

/** The course to pick, by its owner's id. */
record PickRequest(@NotNull Course.Id course) {}
