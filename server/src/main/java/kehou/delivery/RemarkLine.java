package kehou.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.timetable.Session;

/** A remark as the family reads it, with what it was about. */
public record RemarkLine(
        Remark.Id id,
        Session.Id session,
        LocalDate date,
        String courseName,
        String lessonTitle,
        String instructorName,
        List<String> tags,
        String text,
        Instant writtenAt) {}
