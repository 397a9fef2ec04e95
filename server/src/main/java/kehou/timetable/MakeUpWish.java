package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The sessions of a closed day are to be held on another. */
public record MakeUpWish(@NotNull LocalDate day, @NotNull LocalDate on) {}
