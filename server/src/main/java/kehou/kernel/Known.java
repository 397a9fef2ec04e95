package kehou.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this node last read of rows that hardly ever change and that a rush asks for in every batch. It is good as long as
 * its school has the stamp that was read before it. The schema gives the school a new stamp with every write to such
 * rows, in the same transaction, and never the same one twice: nobody reads what has changed since, nor what was rolled
 * back.
 *
 * @param <I> whose rows they are
 * @param <V> what was read, immutable
 */
public final class Known<I extends RowId, V> {
    private final JdbcClient jdbc;
    private final String stamps;
    private final Cache<I, Good<V>> known;

    /** {@code table} has a row for each school with its {@code stamp}; a node keeps what it read for {@code most} ids. */
    public Known(JdbcClient jdbc, String table, int most) {
        this.jdbc = jdbc;
        this.stamps = "select school_id, stamp from " + table + " where school_id = any(:schools)";
        this.known = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    private record Good<V>(V value, long stamp, Object also) {}

    /**
     * What there is of these ids, which the scope opens; {@code read} is asked for those that are not known with this
     * stamp and for the same {@code also} (a day, say), and what it leaves out is asked for again next time.
     */
    public Map<I, V> find(Scope scope, Collection<I> ids, Object also, Function<List<I>, Map<I, V>> read) {
        Map<Integer, Long> now = stamps(scope, ids);
        Map<I, V> found = new HashMap<>();
        List<I> unknown = new ArrayList<>();
        for (I id : ids) {
            Good<V> last = known.getIfPresent(id);
            Long stamp = now.get(id.school());
            if (last != null
                    && stamp != null
                    && last.stamp() == stamp
                    && last.also().equals(also)) {
                found.put(id, last.value());
            } else {
                unknown.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            read.apply(unknown).forEach((id, value) -> {
                found.put(id, value);
                Long stamp = now.get(id.school());
                if (stamp != null) {
                    known.put(id, new Good<>(value, stamp, also));
                }
            });
        }
        return found;
    }

    /** Of the schools that the database shows to this scope: for others nothing is known. */
    private Map<Integer, Long> stamps(Scope scope, Collection<I> ids) {
        return jdbc
                .sql(stamps)
                .param("schools", ids.stream().map(scope::at).distinct().toArray(Integer[]::new))
                .query((row, _) -> Map.entry(row.getInt("school_id"), row.getLong("stamp")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
