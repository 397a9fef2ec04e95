package kehou.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.library.Subject;

/** A room for questions (答疑室) as families see it. */
public record QuestionRoom(
        Subject subject, int weekday, LocalTime from, LocalTime to, String venueName, String note, List<Turn> next) {

    /** Who answers on a day; the name is public as that of whoever gives a class. */
    public record Turn(LocalDate day, String teacher) {}
}
