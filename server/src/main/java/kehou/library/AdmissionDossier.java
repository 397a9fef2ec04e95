package kehou.library;

import org.jspecify.annotations.Nullable;

/** What the reviewer reads: the admission, and the course or the instructor it is about. */
public record AdmissionDossier(
        Admission admission,
        @Nullable Course course,
        @Nullable Instructor instructor) {}
