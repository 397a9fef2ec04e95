package kehou.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of many writes, in the transaction of their effects: as one key is kept around one controller, but with as
 * few statements for any number of callers. Only effects are kept; a refusal is decided anew.
 */
@Component
public class KeyedWrites {
    private static final int OK = 200;

    private final IdempotencyStore store;

    KeyedWrites(IdempotencyStore store) {
        this.store = store;
    }

    /** What a key was answered before. */
    public sealed interface Before {
        /** The same write: its answer as JSON. */
        record Answered(byte[] json) implements Before {}

        /** Another write came with this key: refused (422). */
        record Reused(Refused refused) implements Before {}
    }

    /**
     * Takes the keys for this transaction, and says how those that are ours now were answered before; a write that is
     * new has no answer, one whose key a twin holds is missing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<KeyedWrite, Optional<Before>> take(Collection<KeyedWrite> writes) {
        Map<KeyedWrite, Optional<Before>> taken = new HashMap<>();
        store.take(writes).forEach((write, stored) -> taken.put(write, stored.map(answer -> matched(write, answer))));
        return taken;
    }

    /** Keeps these answers, JSON, with the effects of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Map<KeyedWrite, byte[]> answers) {
        Map<KeyedWrite, StoredAnswer> stored = new HashMap<>();
        answers.forEach((write, json) ->
                stored.put(write, new StoredAnswer(write.intent(), write.body(), OK, "application/json", json)));
        store.keep(stored);
    }

    private static Before matched(KeyedWrite write, StoredAnswer stored) {
        try {
            return new Before.Answered(
                    stored.matching(write.intent(), write.body()).body());
        } catch (Refused refused) {
            return new Before.Reused(refused);
        }
    }
}
