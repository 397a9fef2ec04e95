package kehou.teaching;

import java.util.List;
import kehou.files.StoredFile;
import kehou.library.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A published resource as families see it.
 *
 * @param owner name of the school or authority that put it there
 */
public record ShelfItem(
        Resource.Id id,
        String title,
        String summary,
        Subject subject,
        List<Integer> grades,
        @Nullable StoredFile file,
        @Nullable String url,
        String owner) {}
