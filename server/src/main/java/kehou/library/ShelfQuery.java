package kehou.library;

import kehou.kernel.SearchText;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the libraries.
 *
 * @param text part of a name, as written, in pinyin or by its initials, or of the introduction; empty for all
 * @param level as the dossier has it
 * @param library number of the authority whose library is looked through; all of them if absent
 * @param owner what kind of organisation the course comes from
 * @param after id of the last course seen
 */
public record ShelfQuery(
        String text,
        @Nullable ActivityCategory category,
        @Nullable Integer grade,
        @Nullable CourseLevel level,
        @Nullable Integer library,
        Organisation.@Nullable Kind owner,
        long after,
        int limit) {
    public ShelfQuery {
        text = SearchText.query(text);
    }

    ShelfQuery more() {
        return new ShelfQuery(text, category, grade, level, library, owner, after, limit + 1);
    }
}
