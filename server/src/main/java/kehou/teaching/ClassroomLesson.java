package kehou.teaching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the big screen shows of the lesson it was opened for.
 *
 * @param outline titles of the whole course, in order; {@code number} is today's, from 1
 * @param present absent until the roll is called
 */
public record ClassroomLesson(
        Session.Id session,
        String courseName,
        String lessonTitle,
        int number,
        List<String> outline,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        String instructorName,
        String venueName,
        int expected,
        @Nullable Integer present) {}
