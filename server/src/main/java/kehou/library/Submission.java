package kehou.library;

import org.jspecify.annotations.Nullable;

/**
 * What an admission notes when something is submitted.
 *
 * @param title what the queue shows
 * @param route staff of a school, or a social resource (NP-3.4)
 * @param identity keyed index of the person it is about, so that the queue sees one submitted twice
 */
record Submission(String title, Admission.Route route, byte @Nullable [] identity) {}
