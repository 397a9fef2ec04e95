package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Organisation;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A fee standard as it was approved (JB-3.2, NP-4.1.3): by which document, of which departments, for what, up to how
 * much and for whom. Only its last day is ever set later.
 *
 * @param capFen the most that may be charged for a {@code unit}, in fen
 * @param lessonMinutes how long a lesson is
 * @param hours when the service takes place, in words
 * @param content what is given for it, in words
 * @param stages for whom; empty for all
 * @param runs for schools run by whom; empty for all
 * @param lastDay null while it goes on
 */
public record FeeStandard(
        Id id,
        int owner,
        String ownerName,
        String title,
        FeeItem item,
        String documentNumber,
        LocalDate approvedOn,
        List<Approver> approvers,
        Unit unit,
        long capFen,
        int lessonMinutes,
        String hours,
        String content,
        List<Stage> stages,
        List<SchoolRun> runs,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Instant publishedAt) {
    /** The id of a standard. */
    public record Id(long value) implements RowId {}

    /** The departments that approve. */
    public enum Approver {
        FINANCE,
        REFORM,
        PERSONNEL,
        EDUCATION
    }

    /** What the cap is for: a pupil's term in one class, or one lesson of it. */
    public enum Unit {
        TERM,
        LESSON
    }

    /** A standard became public. */
    public record Published(int school, Id standard) implements Event {}

    /** It ends on that day. */
    public record Ended(int school, Id standard, LocalDate lastDay) implements Event {}

    boolean inForce(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    boolean appliesTo(Organisation school) {
        boolean stage = stages.isEmpty() || school.stages().stream().anyMatch(stages::contains);
        return stage && (runs.isEmpty() || runs.contains(school.run()));
    }

    /** The most that a class of so many lessons may cost, in fen. */
    long most(int lessons) {
        return unit == Unit.TERM ? capFen : capFen * lessons;
    }
}
