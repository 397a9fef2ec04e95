package kehou.timetable;

import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.Subject;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A room in which teachers help with homework or answer questions, every week of a term (SH-3.2).
 *
 * @param weekday 1 is Monday
 * @param venueName as picked
 * @param homeClasses if any are named, it is for these of its grades only
 * @param subjects each is staffed by one teacher; a room for questions has one
 * @param activity what those do who have no written homework; null where everybody has some
 */
public record StudyRoom(
        Id id,
        Term.Id term,
        Kind kind,
        int weekday,
        LocalTime from,
        LocalTime to,
        Venue.Id venue,
        String venueName,
        List<Integer> grades,
        List<HomeClass.Id> homeClasses,
        List<Subject> subjects,
        @Nullable Activity activity,
        String note,
        int version) {
    /** The id of a room. */
    public record Id(long value) implements RowId {}

    /** 作业辅导室 for pupils of a grade or class; 答疑室 that anyone of its grades drops in at. */
    public enum Kind {
        HOMEWORK,
        QUESTIONS
    }

    /** What is done instead of written homework (SH-3.2). */
    public enum Activity {
        OUTDOOR,
        LABOUR,
        READING,
        LEISURE
    }

    /** It is open every week from now on. */
    public record Opened(int school, Id room) implements Event {}

    /** It is another from now on. */
    public record Changed(int school, Id room) implements Event {}

    /** It is open no more. */
    public record Closed(int school, Id room) implements Event {}

    int minutes() {
        return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
    }
}
