package kehou.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import kehou.library.Subject;

/**
 * A turn that nobody has.
 *
 * @param able how many teachers take turns in the subject
 * @param unwilling how many of them said that they cannot or do not wish to that day
 * @param busy how many of the others have a lesson or another turn then
 */
public record RotaGap(
        StudyRoom.Id room,
        String venueName,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        Subject subject,
        int able,
        int unwilling,
        int busy) {}
