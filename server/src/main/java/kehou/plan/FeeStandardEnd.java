package kehou.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The last day of a standard; notices that are public stay as they are. */
record FeeStandardEnd(@NotNull LocalDate lastDay) {}
