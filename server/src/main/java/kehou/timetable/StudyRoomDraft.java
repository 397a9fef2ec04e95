package kehou.timetable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import kehou.library.Subject;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A room as a school writes it.
 *
 * @param version the version it was edited from; absent for a new one
 */
public record StudyRoomDraft(
        StudyRoom.@NotNull Kind kind,
        @Min(1) @Max(7) int weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        Venue.@NotNull Id venue,
        @NotEmpty @Size(max = 9) List<@Min(1) @Max(9) Integer> grades,
        @Nullable @Size(max = 40) List<HomeClass.Id> homeClasses,
        @NotEmpty @Size(max = 6) List<Subject> subjects,
        StudyRoom.@Nullable Activity activity,
        @Nullable @Size(max = 100) String note,
        @Nullable Integer version) {

    StudyRoom as(StudyRoom.Id id, Term.Id term, Venue place, int number) {
        return new StudyRoom(
                id,
                term,
                kind,
                weekday,
                from,
                to,
                place.id(),
                place.name(),
                grades.stream().distinct().sorted().toList(),
                homeClasses == null
                        ? List.of()
                        : homeClasses.stream().distinct().toList(),
                subjects.stream().distinct().sorted().toList(),
                activity,
                note == null ? "" : note.strip(),
                number);
    }
}
