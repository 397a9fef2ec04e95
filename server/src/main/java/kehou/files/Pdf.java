package kehou.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints pages as PDF, with Chinese type embedded. A page is well-formed XHTML whose styles say its paper, margins and
 * page numbers ({@code @page}); whoever writes it escapes what people typed.
 */
@Component
public class Pdf {
    /** The family that pages name in their styles. */
    public static final String TYPE = "Noto Sans SC";

    private static final ClassPathResource REGULAR = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf");
    private static final ClassPathResource BOLD = new ClassPathResource("fonts/NotoSansSC_700Bold.ttf");

    Pdf() {
        if (!REGULAR.exists() || !BOLD.exists()) {
            throw new IllegalStateException("the Chinese type for PDF is missing: ./kehou build brings it");
        }
    }

    /** The bytes of the PDF. Nothing is fetched from anywhere: pages carry their pictures as data. */
    public byte[] of(String xhtml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(() -> open(REGULAR), TYPE, 400, FontStyle.NORMAL, true)
                    .useFont(() -> open(BOLD), TYPE, 700, FontStyle.NORMAL, true)
                    .useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null)
                    .withHtmlContent(xhtml, null)
                    .withProducer("Kehou")
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream open(ClassPathResource font) {
        try {
            return font.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
