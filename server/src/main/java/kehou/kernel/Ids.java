package kehou.kernel;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out ids. A node claims a block of numbers per organisation and deals from memory; a block
 * that a crash leaves half used is a gap, never a repeat.
 */
@Component
public class Ids {
    private static final int BLOCK = 200;
    /** Where a block lasts less than this, the next one is larger: in a rush nobody waits for numbers. */
    private static final long SHORT = 10_000_000_000L;

    private static final int LARGEST = 25_600;

    private final JdbcClient jdbc;
    private final ConcurrentHashMap<Integer, Block> blocks = new ConcurrentHashMap<>();

    Ids(@Qualifier("apartJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next id of this organisation, wrapped by {@code type}. */
    public <T extends RowId> T next(int school, LongFunction<T> type) {
        return next(school, 1, type).getFirst();
    }

    /** {@code count} ids of this organisation, ascending. */
    public <T extends RowId> List<T> next(int school, int count, LongFunction<T> type) {
        Block block = blocks.computeIfAbsent(school, Block::new);
        return block.take(count).mapToObj(type).toList();
    }

    private long claim(int school, int count) {
        long end = jdbc.sql("""
                insert into kernel.id_block(owner, taken) values (:owner, :count)
                on conflict (owner) do update set taken = kernel.id_block.taken + :count
                returning taken
                """)
                .param("owner", school)
                .param("count", count)
                .query(Long.class)
                .single();
        return end - count + 1;
    }

    private final class Block {
        private final int school;
        private long next;
        private long left;
        private int block = BLOCK;
        private long claimedAt = System.nanoTime() - SHORT;

        Block(int school) {
            this.school = school;
        }

        synchronized LongStream take(int count) {
            if (left < count) {
                long now = System.nanoTime();
                block = now - claimedAt < SHORT ? Math.min(LARGEST, block * 4) : BLOCK;
                claimedAt = now;
                int size = Math.max(block, count);
                next = claim(school, size);
                left = size;
            }
            long from = next;
            next += count;
            left -= count;
            return LongStream.range(from, from + count).map(n -> ((long) school << RowId.SEQUENCE_BITS) | n);
        }
    }
}
