package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into a zip for what makes it a document of Word, Excel or PowerPoint, and for programs in it. */
final class OfficePackage {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_LIST = 1 << 20;
    /** What all entries together may unpack to; nobody here ever unpacks more. */
    private static final long MOST_UNPACKED = 2L << 30;

    private OfficePackage() {}

    /** The document's media type, if it is one. Refuses MACROS, and BROKEN for one that unpacks without end. */
    static Optional<String> mediaOf(InputStream zip) throws IOException {
        Optional<String> media = Optional.empty();
        try (ZipInputStream entries = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            long unpacked = 0;
            int count = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
                    throw Refusal.MACROS.refused();
                }
                if (name.equals("[content_types].xml")) {
                    media = FileType.of(main(new String(entries.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8)))
                            .map(FileType::media);
                }
                unpacked += entries.transferTo(java.io.OutputStream.nullOutputStream());
                if (++count > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
                    throw Refusal.BROKEN.refused("found", "application/zip");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusal.BROKEN.refused("found", "application/zip");
        }
        return media;
    }

    /** The type of the main part, as the list of parts names it. */
    private static String main(String list) {
        for (FileType type : new FileType[] {FileType.DOCX, FileType.XLSX, FileType.PPTX}) {
            if (list.contains(type.media() + ".main+xml")) {
                return type.media();
            }
        }
        return "";
    }
}
