package kehou.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import kehou.kernel.Reason;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by its content alone, and refuses what may not be. */
final class Inspection {
    private static final int HEAD = 1 << 16;
    private static final int TAIL = 2048;
    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> FILMS = Set.of("application/mp4", "video/x-m4v", "video/quicktime");
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private Inspection() {}

    static FileType of(Content content, StoredFile.Use use) {
        try {
            byte[] head = content.first(HEAD);
            String found = sniff(content, head);
            FileType type = FileType.of(found)
                    .filter(each -> each.suits(use))
                    .orElseThrow(() -> reason(content.name(), found).refused("found", found));
            if (type == FileType.PDF && !isWholePdf(head, content)) {
                throw Refusal.BROKEN.refused("found", found);
            }
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sniff(Content content, byte[] head) throws IOException {
        String found =
                KNOWN.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        if (ZIPS.contains(found)) {
            return OfficePackage.mediaOf(content.open()).orElse("application/zip");
        }
        return FILMS.contains(found) ? FileType.MP4.media() : found;
    }

    /** A text, a page, a drawing with scripts or a program under the name of a picture or a document. */
    private static Reason reason(String name, String found) {
        boolean saysScan = name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp|pdf|docx|xlsx|pptx|mp4|mp3)");
        boolean runs = found.startsWith("text/")
                || found.endsWith("+xml")
                || found.endsWith("/xml")
                || found.contains("script")
                || found.contains("executable")
                || found.contains("-sh");
        return saysScan && runs ? Refusal.DISGUISED : Refusal.TYPE_REFUSED;
    }

    /** From its first byte on and to its end: one that hides behind other content, or was cut short, is neither. */
    private static boolean isWholePdf(byte[] head, Content content) throws IOException {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-")
                && new String(content.last(TAIL), StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
