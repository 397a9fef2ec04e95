package kehou.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is there and what is missing before this person may give a class; the gate decides, this only tells.
 *
 * @param dossier how the dossier stands with the authority
 * @param duty what she may do once it is admitted
 * @param identified whether she gave her identity, without which nobody is cleared
 * @param clearance how the round that counts stands; absent while none was asked for
 * @param until the last day on which papers and clearance hold together
 * @param ready whether nothing of this is in the way today
 */
public record PoolReadiness(
        Standing dossier,
        Instructor.Duty duty,
        boolean identified,
        Clearance.@Nullable State clearance,
        @Nullable LocalDate until,
        boolean ready) {}
