package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every write of a signed-in caller repeatable. One transaction holds the lock on the key, the
 * effect and the stored answer, so a retry, a twin in flight and a crash in between all end in one
 * effect and one answer. A refusal leaves no row and is decided anew.
 */
@Component
public class Idempotency {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final IdempotencyStore store;
    private final TransactionTemplate transaction;
    private final byte[] bodyKey;

    Idempotency(IdempotencyStore store, Vault vault, PlatformTransactionManager transactions) {
        this.store = store;
        this.bodyKey = vault.derived("request bodies");
        this.transaction = new TransactionTemplate(transactions);
    }

    interface Invocation {
        @Nullable
        ModelAndView proceed(HttpServletResponse response) throws Exception;
    }

    /** Is this a write that must carry a key? */
    static boolean covers(HttpServletRequest request, HandlerMethod method) {
        return switch (request.getMethod()) {
            case "POST", "PUT", "DELETE", "PATCH" ->
                request.getRequestURI().startsWith("/api/") && !Doorkeeper.isOpen(method) && !keepsItself(method);
            default -> false;
        };
    }

    private static boolean keepsItself(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == KeyedWrite.class);
    }

    /** The key of a write, also for one that nobody is signed in for; refuses without. */
    public static String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw KernelRefusal.KEY_MISSING.refused();
        }
        return key;
    }

    /** The write that a request is; refuses one without a key. */
    KeyedWrite write(HttpServletRequest request, Caller caller) throws Exception {
        String key = key(request);
        String intent = request.getMethod() + " " + request.getRequestURI();
        // Keyed, because a plain hash of a body that holds a phone number can be guessed back.
        byte[] body = Vault.hmac(bodyKey, HexFormat.of().formatHex(RequestBody.digest(request)));
        return new KeyedWrite(caller.scope().account(), key, intent, body);
    }

    /** Runs the handler under its key, or replays the answer it once gave. */
    @Nullable
    ModelAndView once(HttpServletRequest request, HttpServletResponse response, Caller caller, Invocation handler)
            throws Exception {
        KeyedWrite write = write(request, caller);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            transaction.execute(status -> {
                Optional<StoredAnswer> before = store.take(List.of(write)).get(write);
                if (before == null) {
                    throw KernelRefusal.KEY_BUSY.refused("retryAfter", 1);
                }
                if (before.isPresent()) {
                    replay(before.get().matching(write.intent(), write.body()), answer);
                    return Boolean.TRUE;
                }
                invoke(handler, answer);
                if (answer.getStatus() < 400) {
                    StoredAnswer given = new StoredAnswer(
                            write.intent(),
                            write.body(),
                            answer.getStatus(),
                            answer.getContentType(),
                            answer.getContentAsByteArray());
                    store.keep(Map.of(write, given));
                } else {
                    status.setRollbackOnly();
                }
                return Boolean.TRUE;
            });
        } catch (HandlerFailure failure) {
            answer.reset();
            throw failure.cause;
        }
        answer.copyBodyToResponse();
        return null;
    }

    private static void invoke(Invocation handler, HttpServletResponse answer) {
        try {
            handler.proceed(answer);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new HandlerFailure(e);
        }
    }

    private static void replay(StoredAnswer stored, HttpServletResponse answer) {
        answer.setStatus(stored.status());
        if (stored.contentType() != null) {
            answer.setContentType(stored.contentType());
        }
        answer.setHeader("Idempotent-Replay", "true");
        try {
            answer.getOutputStream().write(stored.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries a checked failure of the handler through the transaction, which rolls back. */
    private static final class HandlerFailure extends RuntimeException {
        private final transient Exception cause;

        HandlerFailure(Exception cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
