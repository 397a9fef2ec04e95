package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A course, an instructor or a provider on its way through an authority: formal check, panel, decision
 * (NP-3.1, NP-3.4).
 *
 * @param category category of the activity directory, where it has one
 * @param school number of the organisation that submitted it
 * @param authority number of the organisation that judges it
 * @param round 1, or 2 after an appeal
 * @param due the day until which the step at hand is to be done
 * @param standardAuthority who set the standard it is judged by; {@code standardVersion} is its version
 * @param reason what the authority told the submitter; empty while undecided
 * @param clause the clause the answer stands on
 * @param twice the same person is in another admission that is open or was granted
 */
public record Admission(
        Id id,
        Subject subject,
        long subjectId,
        Route route,
        String title,
        @Nullable String category,
        int school,
        String schoolName,
        int authority,
        Instant submittedAt,
        Standing state,
        Stage stage,
        int round,
        @Nullable LocalDate due,
        int standardAuthority,
        int standardVersion,
        @Nullable Instant decidedAt,
        String reason,
        String clause,
        boolean twice) {
    /** The id of an admission. */
    public record Id(long value) implements RowId {}

    /** What is submitted. */
    public enum Subject {
        COURSE,
        INSTRUCTOR,
        PROVIDER
    }

    /** Which way it comes: a school for its own staff, or a person or organisation from outside (NP-3.4). */
    public enum Route {
        SCHOOL,
        SOCIAL
    }

    /** The step at hand. */
    public enum Stage {
        FORMAL,
        DRAW,
        SCORING,
        DISCUSSION,
        DECISION,
        CLOSED
    }

    /** What an authority may answer. */
    public enum Decision {
        ADMIT(Standing.ADMITTED, AdmissionStep.Kind.ADMITTED),
        RETURN(Standing.RETURNED, AdmissionStep.Kind.RETURNED),
        REFUSE(Standing.REFUSED, AdmissionStep.Kind.REFUSED);

        private final Standing standing;
        private final AdmissionStep.Kind step;

        Decision(Standing standing, AdmissionStep.Kind step) {
            this.standing = standing;
            this.step = step;
        }

        Standing standing() {
            return standing;
        }

        AdmissionStep.Kind step() {
            return step;
        }
    }

    /** Someone asked an authority. */
    public record Submitted(int school, Id admission, int authority) implements Event {}

    /** It went on to this stage. */
    public record Moved(int school, Id admission, Stage stage) implements Event {}

    /** The authority answered. */
    public record Decided(int school, Id admission, int authority, Standing standing) implements Event {}

    /** The submitter took it back. */
    public record TakenBack(int school, Id admission) implements Event {}

    /** The submitter appealed against the refusal. */
    public record Appealed(int school, Id admission, int authority) implements Event {}

    /** The step at hand was due and is not done. */
    public record Reminded(int school, Id admission, int authority, Stage stage, LocalDate due) implements Event {}

    Admission named(String name) {
        return new Admission(
                id,
                subject,
                subjectId,
                route,
                title,
                category,
                school,
                name,
                authority,
                submittedAt,
                state,
                stage,
                round,
                due,
                standardAuthority,
                standardVersion,
                decidedAt,
                reason,
                clause,
                twice);
    }
}
