import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A platform that is wrong in one place: its own source with a few words changed, compiled before the right classes. */
enum Defect {
    /** Seats are read without a lock and written as read: the second of two writers undoes the first. */
    RACY_SEATS(
            new Change("enrolment/SeatStore.java", "order by s.offering for update of s", "order by s.offering"),
            new Change("enrolment/SeatStore.java", "LOCK + \"skip locked\"", "LOCK"),
            new Change("enrolment/SeatStore.java", "set taken = s.taken + t.more,", """
                    set taken = t.more + (select o.taken from enrolment.seat o
                        where o.school_id = s.school_id and o.offering = s.offering),""")),
    ANSWER_BEFORE_COMMIT(
            new Change("enrolment/Lanes.java", "        try {\n            Map<KeyedWrite, Outcome> outcomes", """
                            batch.forEach(queued -> LaneDesk.EARLY.put(queued.press(), queued));
                            try {
                                Map<KeyedWrite, Outcome> outcomes"""),
            new Change("enrolment/LaneDesk.java", "    private final KeyedWrites keys;", """
                        static final java.util.Map<Press, Lane.Queued> EARLY = new java.util.concurrent.ConcurrentHashMap<>();
                        private final KeyedWrites keys;"""),
            new Change("enrolment/LaneDesk.java",
                    "        return outcomes;\n    }\n\n    /** Those that need", """
                            possible.forEach(press -> EARLY.remove(press).answer().complete(outcomes.get(press.write())));
                            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
                            return outcomes;
                        }

                        /** Those that need""")),
    LOST_KEY(new Change("kernel/KeyedWrites.java", "store.keep(stored);", "")),
    /** Twenty seats gone are taken for all of them. */
    STALE_FULL(new Change("enrolment/SeatStore.java", "row.getBoolean(\"sold_out\")",
            "row.getBoolean(\"sold_out\") || row.getInt(\"taken\") > 20")),
    /** The last in line is asked first. */
    SKIPPING_WAITLIST(new Change("enrolment/WaitingStore.java", "until > :today\n                order by number limit",
            "until > :today\n                order by number desc limit")),
    MISSING_AUDIT(new Change("audit/Audit.java", "together.events().stream()",
            "together.events().stream().filter(event -> event.hashCode() % 3 != 0)"));

    private static final Path SOURCES = Path.of("server", "src", "main", "java", "kehou");

    private record Change(String file, String from, String to) {}

    private final List<Change> changes;

    Defect(Change... changes) {
        this.changes = List.of(changes);
    }

    String title() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The folder of the wrong classes. */
    Path compiled(Path into) throws IOException {
        Path sources = into.resolve("sources");
        for (Change change : changes) {
            Path file = sources.resolve(change.file());
            String text = Files.readString(Files.exists(file) ? file : SOURCES.resolve(change.file()));
            if (!text.contains(change.from())) {
                throw new IOException(title() + ": " + change.file() + " no longer says " + change.from());
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace(change.from(), change.to()));
        }
        return Kit.compiled(sources, into.resolve("classes"));
    }
}
