package kehou.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reviewer reads: the admission, what it is about, the standard it is judged by, its way so far. */
public record AdmissionDossier(
        Admission admission,
        @Nullable Course course,
        @Nullable Instructor instructor,
        @Nullable Provider provider,
        Standard standard,
        List<AdmissionStep> steps) {}
