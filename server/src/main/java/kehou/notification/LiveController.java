package kehou.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Allowed;
import kehou.kernel.Caller;
import kehou.kernel.Callers;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Instructors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live stream (server-sent events). Each stream is one virtual thread that sleeps on its queue. The
 * credential is asked again every few seconds, so an ended sign-in ends its streams too.
 */
@RestController
class LiveController {
    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);
    private static final int QUIET_ROUNDS = 5;
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final LiveStreams streams;
    private final Signals signals;
    private final Instructors instructors;
    private final Callers callers;
    private final JsonMapper json;

    LiveController(LiveStreams streams, Signals signals, Instructors instructors, Callers callers, JsonMapper json) {
        this.streams = streams;
        this.signals = signals;
        this.instructors = instructors;
        this.callers = callers;
        this.json = json;
    }

    /** Events of the caller's own scope until either side closes; after a cut it goes on from Last-Event-ID. */
    @Allowed({
        Role.GUARDIAN,
        Role.TEACHER,
        Role.SCHOOL,
        Role.SCHOOL_FINANCE,
        Role.PRINCIPAL,
        Role.OPERATOR,
        Role.CLASSROOM
    })
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            Scope scope,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("X-Accel-Buffering", "no");
        LiveStream stream = new LiveStream(new Audience(scope, taught(scope)));
        streams.open(stream);
        try {
            if (after != null) {
                signals.missed(stream.audience(), after).forEach(stream.queue()::offer);
            }
            OutputStream out = response.getOutputStream();
            beat(out);
            int silence = 0;
            while (!stream.queue().isClosed()) {
                List<Signal> some = stream.queue().take(ASK_AGAIN);
                if (!isStill(scope, request)) {
                    return;
                }
                for (Signal signal : some) {
                    write(out, signal, scope);
                }
                silence = some.isEmpty() ? silence + 1 : 0;
                if (silence == QUIET_ROUNDS) {
                    silence = 0;
                    beat(out);
                }
            }
        } catch (IOException gone) {
            LOG.trace("a listener went away", gone);
        } finally {
            streams.close(stream);
        }
    }

    private Set<Long> taught(Scope scope) {
        return scope.role() != Role.TEACHER
                ? Set.of()
                : instructors.ofAccount(scope, scope.account()).stream()
                        .map(instructor -> instructor.id().value())
                        .collect(Collectors.toSet());
    }

    /** Is the caller still who it was? A changed scope ends the stream too; the client comes back with the new one. */
    private boolean isStill(Scope scope, HttpServletRequest request) {
        try {
            Optional<Caller> caller = callers.of(request);
            return caller.isPresent() && caller.get().scope().equals(scope);
        } catch (Refused refused) {
            return false;
        }
    }

    private void write(OutputStream out, Signal signal, Scope reader) throws IOException {
        for (LiveEvent event : LiveEvent.of(signal, reader)) {
            String id = signal.number() == 0 ? "" : "id: " + signal.number() + "\n";
            out.write((id + "data: " + json.writeValueAsString(event) + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private static void beat(OutputStream out) throws IOException {
        out.write(HEARTBEAT);
        out.flush();
    }
}
