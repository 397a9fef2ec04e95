package kehou.library;

import org.jspecify.annotations.Nullable;

/** What an admission is about: the one that is there. */
record SubjectDossier(
        @Nullable Course course,
        @Nullable Instructor instructor,
        @Nullable Provider provider) {
    SubjectDossier(@Nullable Course course, @Nullable Instructor instructor) {
        this(course, instructor, null);
    }
}
