package kehou.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure becomes an answer: RFC 9457 problem details with a code and facts. */
@RestControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static ProblemDetail of(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatus(refused.reason().status());
        problem.setType(URI.create("urn:kehou:" + refused.reason().code()));
        problem.setProperty("code", refused.reason().code());
        problem.setProperty("facts", refused.facts());
        return problem;
    }

    /** Answers with a refusal, for those who stand outside the controllers. */
    public static void write(HttpServletResponse response, Refused refused, JsonMapper json) throws IOException {
        byte[] body = json.writeValueAsBytes(of(refused));
        response.setStatus(refused.reason().status());
        String after = comeBack(refused);
        if (after != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, after);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** In how many seconds the same call may be made again, where the refusal is one of the moment. */
    private static @Nullable String comeBack(Refused refused) {
        Object after = refused.facts().get("retryAfter");
        int status = refused.reason().status();
        if (after != null) {
            return String.valueOf(after);
        }
        return status == 503 || status == 429 || refused.reason() == KernelRefusal.KEY_BUSY ? "1" : null;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        HttpHeaders headers = new HttpHeaders();
        String after = comeBack(refused);
        if (after != null) {
            headers.set(HttpHeaders.RETRY_AFTER, after);
        }
        return new ResponseEntity<>(
                of(refused), headers, HttpStatusCode.valueOf(refused.reason().status()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
        List<Map<String, String>> fields = e.getBindingResult().getFieldErrors().stream()
                .map(f -> field(f.getField(), String.valueOf(f.getDefaultMessage())))
                .toList();
        return refused(KernelRefusal.INVALID.refused("fields", fields));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        String path = "";
        if (e.getMostSpecificCause() instanceof JacksonException json) {
            path = json.getPath().stream()
                    .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
                    .reduce((a, b) -> a + "." + b)
                    .orElse("");
        }
        return refused(KernelRefusal.INVALID.refused("fields", List.of(field(path, "unreadable"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
        return refused(KernelRefusal.INVALID.refused("fields", List.of(field(e.getName(), "unreadable"))));
    }

    @ExceptionHandler({
        // A deadlock and a lock not to be had in time: the whole of it was rolled back, and the next try finds it
        // resolved.
        PessimisticLockingFailureException.class,
        QueryTimeoutException.class,
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        // The connection broke in the middle: whether it was committed, the same key tells.
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> overloaded(Exception e) {
        LOG.warn("the database did not answer in time: {}", e.getMessage());
        return refused(KernelRefusal.BUSY.refused());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof ErrorResponse known) {
            ProblemDetail problem = ProblemDetail.forStatus(known.getStatusCode());
            KernelRefusal reason = switch (known.getStatusCode().value()) {
                case 404 -> KernelRefusal.NOT_FOUND;
                case 413 -> KernelRefusal.TOO_LARGE;
                default -> KernelRefusal.INVALID;
            };
            problem.setProperty("code", reason.code());
            problem.setProperty("facts", Map.of());
            return new ResponseEntity<>(problem, known.getHeaders(), known.getStatusCode());
        }
        LOG.error("unexpected failure", e);
        ProblemDetail problem = ProblemDetail.forStatus(500);
        problem.setProperty("code", "kernel.bug");
        problem.setProperty("facts", Map.of("request", RequestTrace.id()));
        return new ResponseEntity<>(problem, HttpStatusCode.valueOf(500));
    }

    private static Map<String, String> field(String path, String expected) {
        Map<String, String> field = new LinkedHashMap<>();
        field.put("path", path);
        field.put("expected", expected);
        return field;
    }
}
