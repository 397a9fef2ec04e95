package kehou.library;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admission notes when something is submitted.
 *
 * @param title what the queue shows
 * @param route staff of a school, or a social resource (NP-3.4)
 * @param identity keyed index of the person it is about, so that the queue sees one submitted twice
 * @param category category of the activity directory, where it has one
 * @param evidence the kinds of evidence that the dossier holds
 * @param people accounts of the people it is about
 */
record Submission(
        String title,
        Admission.Route route,
        byte @Nullable [] identity,
        @Nullable String category,
        List<EvidenceKind> evidence,
        Set<Long> people) {

    /** Of something that has no category and no evidence by kinds, about nobody with an account. */
    Submission(String title, Admission.Route route, byte @Nullable [] identity) {
        this(title, route, identity, null, List.of(), Set.of());
    }
}
