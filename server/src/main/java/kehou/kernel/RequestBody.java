package kehou.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a write's body once, so that its hash can be compared on a retry, and before any transaction waits for a slow
 * line: JSON and parts of files. A form with a file is spooled by the server; its hash is of what its fields hold.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestBody extends OncePerRequestFilter {
    private static final int MAX_BYTES = 1 << 20;
    private static final String BODY = RequestBody.class.getName();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getRequestURI().startsWith("/api/")
                || type == null
                || !(type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                        || type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            response.sendError(KernelRefusal.TOO_LARGE.status());
            return;
        }
        request.setAttribute(BODY, body);
        chain.doFilter(new Replayed(request, body), response);
    }

    /** SHA-256 of query and body; of a form, of the names and contents of its fields, whatever divides them. */
    static byte[] digest(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
        if (request.getAttribute(BODY) instanceof byte[] read) {
            digest.update(read);
        } else if (String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            for (Part part : request.getParts()) {
                String head = part.getName() + ":" + part.getSubmittedFileName() + ":" + part.getSize() + ":";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is already here");
                }
            };
        }
    }
}
