package kehou.delivery;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import kehou.timetable.Session;

/** What the instructor says of a pupil after a session (点评). Tags and text are sealed under the child's key. */
public record Remark(Id id, Session.Id session, Pupil.Id pupil, List<String> tags, String text, Instant writtenAt) {
    public record Id(long value) implements RowId {}

    /** A remark was written. */
    public record Written(int school, Remark.Id remark, Session.Id session, Pupil.Id pupil) implements Event {}
}
