package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * Until when of the day itself a family decides.
 *
 * @param version 0 as long as the school has set nothing and the packs speak; a write names the one it has seen
 */
public record DropInCutoff(@NotNull LocalTime time, int version) {}
