package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Who is on duty between two days, and what is wrong with it.
 *
 * @param gaps turns from today on that nobody has
 * @param clashes turns whose teacher has a lesson of their own by now
 */
public record Rota(
        LocalDate from,
        LocalDate to,
        List<StudyRoom> rooms,
        List<Duty> duties,
        List<RotaGap> gaps,
        List<RotaClash> clashes) {

    /** A turn and the lesson that its teacher gives at that time. */
    public record RotaClash(Duty.Id duty, String courseName, LocalTime from, LocalTime to) {}

    /** Which days are to be drafted, both included; at most 31. */
    public record RotaSpan(@NotNull LocalDate from, @NotNull LocalDate to) {}
}
