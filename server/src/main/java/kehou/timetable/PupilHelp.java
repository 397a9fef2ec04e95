package kehou.timetable;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.library.Subject;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * A pupil whom teachers help in a subject (SH-3.2, JA-4). It exists for these teachers and for who named the pupil, and
 * for nobody else.
 *
 * @param mine the reader named the pupil
 */
public record PupilHelp(
        Id id,
        PupilCard pupil,
        Subject subject,
        List<PupilHelper> helpers,
        String note,
        Instant namedAt,
        boolean mine) {
    /** The id of it; says nothing of the pupil. */
    public record Id(long value) implements RowId {}

    /** A teacher who helps. */
    public record PupilHelper(StaffMember.Id staff, PersonName name) {}

    /** Somebody is helped: neither who nor in what. */
    public record Named(int school, Id help) implements Event {}

    /** The help came to its end. */
    public record Ended(int school, Id help) implements Event {}

    /** A pupil as the school names one. */
    public record PupilHelpDraft(
            Pupil.@NotNull Id pupil,
            @NotNull Subject subject,
            @NotEmpty @Size(max = 3) List<StaffMember.Id> helpers,
            @Nullable @Size(max = 300) String note) {}
}
