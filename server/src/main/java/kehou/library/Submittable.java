package kehou.library;

import java.time.LocalDate;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Something that is submitted to an authority and judged there. One bean for each
 * {@link Admission.Subject}; the admission procedure knows no more of it than this. Every method
 * gets a scope that opens the row's owner, and refuses unknown rows as not found.
 */
interface Submittable {
    Admission.Subject subject();

    /** What goes with the submission. Refuses a dossier that is not complete enough to be judged. */
    Submission submission(Scope at, long id);

    /** False if it does not stand where {@code from} says. */
    boolean move(Scope at, long id, Standing[] from, Standing to);

    /** The whole dossier, for the authority that was asked and for the owner. */
    SubjectDossier dossier(Scope at, long id);

    /** What experts read: no name of a person or an organisation, no contact, no file. */
    BlindDossier blind(Scope at, long id);

    /** It was admitted just now, in the transaction of the decision; it stands ADMITTED already. */
    void admitted(Scope at, Admission admission);

    /** How it stands for everyone once nothing keeps it out any more. */
    default PublishedStanding again(long id, LocalDate today, @Nullable LocalDate until) {
        return PublishedStanding.admitted(
                PublishedStanding.Subject.valueOf(subject().name()), id, today, until);
    }

    /** The owner took the open submission back; it stands DRAFT again already. */
    void withdrawn(Scope at, Admission admission);
}
