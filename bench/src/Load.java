import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/**
 * Many connections and one thread that keeps them busy, so that little of the machine goes to the ones who ask. Closed
 * loop: each connection sends its next request when it has its answer. Open loop: requests fall due at a fixed rate,
 * whether or not there are answers, and are timed from when they fell due.
 */
final class Load {
    private static final ObjIntConsumer<Outcome> NOBODY = (_, _) -> {};
    private static final long PATIENCE = 60_000_000_000L;

    private final List<InetSocketAddress> nodes;
    private final int connections;

    Load(int connections, List<String> addresses) {
        this.connections = connections;
        this.nodes = addresses.stream()
                .map(URI::create)
                .map(uri -> new InetSocketAddress(uri.getHost(), uri.getPort()))
                .toList();
    }

    /** What came of it: by number of the request, its status and body, 0 where there was no answer. */
    static final class Outcome {
        final int[] status;
        final String[] body;
        final long[] nanos;
        /** Whether the answer said when to come again. */
        final boolean[] comeBack;
        double seconds;

        Outcome(int count) {
            status = new int[count];
            body = new String[count];
            nanos = new long[count];
            comeBack = new boolean[count];
        }

        int count(int wanted) {
            return (int) Arrays.stream(status).filter(s -> s == wanted).count();
        }

        /** Answers of this status a second. */
        double rate(int wanted) {
            return count(wanted) / seconds;
        }

        double percentileMs(double part) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * part))] / 1e6;
        }
    }

    Outcome closed(int count, IntFunction<byte[]> request) throws IOException {
        return run(count, request, 0, NOBODY);
    }

    Outcome open(int count, IntFunction<byte[]> request, double perSecond) throws IOException {
        return run(count, request, perSecond, NOBODY);
    }

    /** The same; {@code heard} is told of each answer as it comes. */
    Outcome open(int count, IntFunction<byte[]> request, double perSecond, ObjIntConsumer<Outcome> heard)
            throws IOException {
        return run(count, request, perSecond, heard);
    }

    private Outcome run(int count, IntFunction<byte[]> request, double perSecond, ObjIntConsumer<Outcome> told)
            throws IOException {
        Outcome outcome = new Outcome(count);
        ArrayDeque<Line> idle = new ArrayDeque<>();
        List<Line> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                Line line = new Line(selector, nodes.get(i % nodes.size()));
                line.connect();
                all.add(line);
                idle.add(line);
            }
            int next = 0;
            int done = 0;
            long from = System.nanoTime();
            long heard = from;
            while (done < count) {
                while (next < count && !idle.isEmpty()) {
                    long due = perSecond > 0 ? from + (long) (next / perSecond * 1e9) : System.nanoTime();
                    if (due > System.nanoTime()) {
                        break;
                    }
                    Line line = idle.poll();
                    line.send(next, request.apply(next), due);
                    next++;
                }
                if (perSecond > 0) {
                    selector.select(1);
                } else {
                    selector.select(1000);
                }
                long now = System.nanoTime();
                for (SelectionKey key : selector.selectedKeys()) {
                    Line line = (Line) key.attachment();
                    if (!key.isValid()) {
                        continue;
                    }
                    if (key.isWritable()) {
                        line.flush();
                    }
                    if (key.isReadable() && line.read(outcome, now)) {
                        done++;
                        heard = now;
                        idle.add(line);
                        told.accept(outcome, line.number);
                    }
                }
                selector.selectedKeys().clear();
                if (now - heard > PATIENCE) {
                    throw new IOException((count - done) + " requests without an answer");
                }
            }
            outcome.seconds = (System.nanoTime() - from) / 1e9;
        } finally {
            for (Line line : all) {
                line.channel.close();
            }
        }
        return outcome;
    }

    /** One connection: a request under way, and what has come back of its answer. */
    private static final class Line {
        private final Selector selector;
        private final InetSocketAddress node;
        private SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocate(64 * 1024);
        private SelectionKey key;
        private ByteBuffer out = ByteBuffer.allocate(0);
        private int number;
        private long due;

        Line(Selector selector, InetSocketAddress node) {
            this.selector = selector;
            this.node = node;
        }

        void connect() throws IOException {
            channel = SocketChannel.open(node);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(int request, byte[] bytes, long from) throws IOException {
            number = request;
            due = from;
            in.clear();
            out = ByteBuffer.wrap(bytes);
            flush();
        }

        void flush() throws IOException {
            channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        /** True when the whole answer is there. */
        boolean read(Outcome outcome, long now) throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("the server hung up after " + new String(in.array(), 0, in.position(), StandardCharsets.UTF_8));
            }
            String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
            int head = text.indexOf("\r\n\r\n");
            if (head < 0) {
                return false;
            }
            String body = Answers.body(text.substring(0, head), text.substring(head + 4));
            if (body == null) {
                return false;
            }
            outcome.status[number] = Integer.parseInt(text.substring(9, 12));
            outcome.body[number] = body;
            outcome.nanos[number] = now - due;
            String headers = text.substring(0, head).toLowerCase(Locale.ROOT);
            outcome.comeBack[number] = headers.contains("retry-after:");
            if (headers.contains("connection: close")) {
                // A server ends a connection after so many requests; the next one takes a new one.
                channel.close();
                connect();
            }
            return true;
        }
    }
}
