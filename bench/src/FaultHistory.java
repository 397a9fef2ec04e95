import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What clients asked and were told, in memory and as JSON lines: the only witness of a run. */
final class FaultHistory implements AutoCloseable {
    enum Told {
        OK,
        FAIL,
        INFO
    }

    /**
     * One attempt. An intent that gets no answer is sent again under its key, and each time is an entry.
     *
     * @param op enrol, wait, accept (what was waited for), withdraw
     * @param id of the enrolment (when waiting, of the wait) that the answer or the request names; 0 if none
     * @param code of a refusal, or why there was no answer
     */
    record Entry(
            int client,
            String op,
            String key,
            long account,
            long pupil,
            long offering,
            long id,
            Told told,
            int http,
            String code,
            long invoked,
            long ended) {
        /** A place was asked for. */
        boolean forPlace() {
            return op.equals("enrol") || op.equals("accept");
        }

        /** A place was given. */
        boolean placed() {
            return forPlace() && told == Told.OK;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter out;
    private int size;
    private int yes;
    private int no;
    private int unknown;
    private long struck;
    private long decidedAfter;

    FaultHistory(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    synchronized void add(Entry e) {
        entries.add(e);
        yes += e.placed() ? 1 : 0;
        no += e.told() == Told.FAIL ? 1 : 0;
        unknown += e.told() == Told.INFO ? 1 : 0;
        size++;
        if (decidedAfter == 0 && e.told() != Told.INFO && e.invoked() >= struck) {
            decidedAfter = e.ended();
        }
        try {
            out.write(("{\"seq\":%d,\"client\":%d,\"op\":\"%s\",\"idemKey\":\"%s\",\"account\":%d,\"pupil\":%d,\"offering\":%d,"
                            + "\"enrolment\":%d,\"outcome\":\"%s\",\"http\":%d,\"code\":\"%s\",\"tInvoke\":%d,\"tEnd\":%d}%n")
                    .formatted(
                            size, e.client(), e.op(), e.key(), e.account(), e.pupil(), e.offering(), e.id(),
                            e.told().name().toLowerCase(java.util.Locale.ROOT), e.http(), e.code(), e.invoked(), e.ended()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** What was told since this was asked last. */
    synchronized List<Entry> taken() {
        List<Entry> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    synchronized int size() {
        return size;
    }

    /** A fault has happened. */
    synchronized void struck() {
        struck = System.nanoTime();
        decidedAfter = 0;
    }

    /** Whether anything that was asked since the fault was told yes or no. */
    synchronized boolean decides() {
        return decidedAfter != 0;
    }

    /** From the fault until the first such word, or until now. */
    synchronized double secondsToDecide() {
        return ((decides() ? decidedAfter : System.nanoTime()) - struck) / 1e9;
    }

    synchronized int successes() {
        return yes;
    }

    synchronized int refusals() {
        return no;
    }

    synchronized int unknown() {
        return unknown;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
