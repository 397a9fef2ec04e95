package kehou.library;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody in the library stands today: the same code and facts with which the gate would refuse a class.
 *
 * @param code why this person gives no class of interest or club today; absent where nothing is in the way
 * @param facts of the refusal; empty where there is none
 * @param until the last day on which papers and clearance hold together; absent if they do not run out
 * @param daysLeft whole days until then, where it is so near that it is being said
 * @param clearance how the round that counts stands, of people from outside; absent where none was asked for
 */
public record InstructorStanding(
        Instructor.Id instructor,
        @Nullable String code,
        Map<String, Object> facts,
        @Nullable LocalDate until,
        @Nullable Integer daysLeft,
        Clearance.@Nullable State clearance) {}
