package kehou.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a list; {@code next} is what to pass as {@code after} for the next one, absent at the end. */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** Builds a page from {@code limit + 1} fetched rows: the extra one only tells that there is more. */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, Object> cursor) {
        if (fetched.size() <= limit) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, String.valueOf(cursor.apply(items.getLast())));
    }

    /** A caller's limit brought into 1…200, 50 when absent. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, MAX_LIMIT);
    }
}
