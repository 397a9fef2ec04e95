package kehou.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pool as the person herself sees it; all absent before she came in.
 *
 * @param dossier her dossier at the authority, which is edited while it is a draft or returned
 * @param authorities where a dossier can be kept, and whom one may be willing to serve
 */
public record PoolSelf(
        @Nullable PoolEntry entry,
        @Nullable Instructor dossier,
        List<Certificate> certificates,
        @Nullable PoolReadiness readiness,
        List<CourseAuthority> authorities) {}
