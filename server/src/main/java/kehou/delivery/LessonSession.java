package kehou.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import kehou.library.ActivityCategory;
import kehou.plan.Offering;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session with what is known of its day.
 *
 * @param instructorName who gives it; the substitute's name where {@code substituted}
 * @param expected pupils with a confirmed seat; on the roll once it is called
 * @param present absent until the roll is called, like {@code absent} and {@code leave}
 * @param movedFrom the venue it was planned in, where it went to another for the day; {@code movedFor} says why
 * @param staying how many of its children stay longer that evening (JA-3); of a family's list null
 * @param endsEarly when it ends before its time, with {@code endsEarlyFor} why
 * @param instead where its children are until its time is over, of one that is cancelled or ends early
 * @param mark in a family's list only: where its own pupil was, LEAVE as soon as it is asked for
 */
public record LessonSession(
        Session.Id id,
        int school,
        Offering.Id offering,
        String courseName,
        ActivityCategory category,
        String instructorName,
        boolean substituted,
        String venueName,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        int number,
        String lessonTitle,
        Session.State state,
        @Nullable String cancelledFor,
        int expected,
        @Nullable Integer present,
        @Nullable Integer absent,
        @Nullable Integer leave,
        @Nullable CheckIn checkIn,
        @Nullable Mark mark,
        @Nullable String movedFrom,
        @Nullable String movedFor,
        @Nullable Integer staying,
        @Nullable LocalTime endsEarly,
        @Nullable String endsEarlyFor,
        @Nullable CareInstead instead) {
    LessonSession with(@Nullable Integer late, @Nullable EarlyEnd end, @Nullable CareInstead care) {
        return new LessonSession(
                id,
                school,
                offering,
                courseName,
                category,
                instructorName,
                substituted,
                venueName,
                date,
                from,
                to,
                number,
                lessonTitle,
                state,
                cancelledFor,
                expected,
                present,
                absent,
                leave,
                checkIn,
                mark,
                movedFrom,
                movedFor,
                late,
                end == null ? null : end.at(),
                end == null ? null : end.reason(),
                care);
    }

    /** What staff see. */
    static LessonSession forStaff(
            Session session,
            Offering offering,
            String instructorName,
            int seated,
            @Nullable RollCount count,
            @Nullable CheckIn checkIn,
            @Nullable VenueMove move) {
        int expected = count == null ? seated : count.expected();
        return of(session, offering, instructorName, expected, count, checkIn, null, move);
    }

    /** What the family of one pupil sees: how big the class is and where its own pupil was. */
    static LessonSession forFamily(
            Session session,
            Offering offering,
            String instructorName,
            int seated,
            @Nullable Mark mark,
            @Nullable VenueMove move) {
        return of(session, offering, instructorName, seated, null, null, mark, move);
    }

    private static LessonSession of(
            Session session,
            Offering offering,
            String instructorName,
            int expected,
            @Nullable RollCount count,
            @Nullable CheckIn checkIn,
            @Nullable Mark mark,
            @Nullable VenueMove move) {
        return new LessonSession(
                session.id(),
                session.id().school(),
                session.offering(),
                offering.courseName(),
                offering.category(),
                instructorName,
                !session.instructor().equals(offering.instructor()),
                session.venueName(),
                session.date(),
                session.from(),
                session.to(),
                session.number(),
                session.lessonTitle(),
                session.state(),
                session.cancelledFor(),
                expected,
                count == null ? null : count.present(),
                count == null ? null : count.absent(),
                count == null ? null : count.leave(),
                checkIn,
                mark,
                move == null ? null : move.fromName(),
                move == null ? null : move.reason(),
                null,
                null,
                null,
                null);
    }
}
