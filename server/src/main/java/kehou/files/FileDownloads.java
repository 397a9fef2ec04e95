package kehou.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Hands files to browsers so that nothing in them ever runs here: as an attachment of the type found in the content,
 * in a sandbox, not to be guessed at. For every controller that lets someone read a file on a case of its own.
 */
@Component
public class FileDownloads {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Files files;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;

    FileDownloads(Files files, Tenancy tenancy, ApplicationEventPublisher events) {
        this.files = files;
        this.tenancy = tenancy;
        this.events = events;
    }

    /** The file itself; 404 where the scope does not open its organisation. Certificates leave a line in the audit. */
    public void send(Scope scope, StoredFile.Id id, HttpServletResponse response) throws IOException {
        StoredFile file = tenancy.as(scope, () -> files.find(scope, id));
        try (InputStream content = tenancy.as(scope, () -> files.open(scope, id))) {
            headers(response, file.type(), file.name());
            response.setContentLengthLong(file.bytes());
            content.transferTo(response.getOutputStream());
        }
        note(file);
    }

    /** The image in small, a JPEG of our own drawing; refuses NO_PREVIEW for what is no image. */
    public void sendPreview(Scope scope, StoredFile.Id id, HttpServletResponse response) throws IOException {
        StoredFile file = tenancy.as(scope, () -> files.find(scope, id));
        try (InputStream preview = tenancy.as(scope, () -> files.openPreview(scope, id))) {
            headers(response, MediaType.IMAGE_JPEG_VALUE, file.name());
            preview.transferTo(response.getOutputStream());
        }
        note(file);
    }

    private static void headers(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void note(StoredFile file) {
        if (file.use() == StoredFile.Use.CERTIFICATE) {
            events.publishEvent(new StoredFile.Opened(file.id().school(), file.id(), file.use()));
        }
    }
}
