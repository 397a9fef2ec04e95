package kehou.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a school is told about the clearance of somebody in its library.
 *
 * @param knownBefore another school brought this person in before: its clearance holds here as well
 * @param authorityName who answers for it
 * @param state how the round that counts stands; absent while none was ever asked for
 * @param asked a round is on its way
 */
public record ClearanceAnswer(
        Instructor.Id instructor,
        @Nullable Long person,
        boolean knownBefore,
        String authorityName,
        Clearance.@Nullable State state,
        boolean asked,
        @Nullable LocalDate validUntil,
        String reason) {}
