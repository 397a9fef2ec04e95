package kehou.notification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that an open screen may want to fetch anew. Ids only, so that it may travel through
 * the database to every node.
 *
 * @param number where to resume from; 0 for one that is not kept
 * @param instructor whose session it is about, for the teacher's screen
 * @param pupils whose families may know
 */
record Signal(
        long number, Type type, int school, @Nullable Long instructor, List<Long> pupils, Map<String, Long> data) {
    enum Type {
        REMARK("remark"),
        ROLL("roll"),
        LEAVE("leave"),
        CHECK_IN("check-in"),
        SESSION("session"),
        SEATS("seats"),
        ORDER("order"),
        QUESTION("question"),
        NOTICE("notice"),
        RESYNC("resumed");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As clients read it. */
        String word() {
            return word;
        }
    }

    /** A stream that fell behind starts over: the client fetches everything it shows. */
    static final Signal RESYNC = new Signal(0, Type.RESYNC, 0, null, List.of(), Map.of());

    /** Two signals with one key say the same; the later one is enough. */
    String key() {
        Object about = type == Type.SEATS ? data.get("offering") : data;
        return type + ":" + about + (pupils.isEmpty() ? "" : pupils.getFirst());
    }
}
