package kehou.files;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file may be. Everything that is not here is refused. */
enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    MP4("video/mp4", "mp4"),
    MP3("audio/mpeg", "mp3");

    private static final Set<FileType> SCANS = Set.of(JPEG, PNG, WEBP, PDF);
    private static final Set<FileType> IMAGES = Set.of(JPEG, PNG, WEBP);

    private final String media;
    private final String ending;

    FileType(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    String media() {
        return media;
    }

    String ending() {
        return ending;
    }

    boolean isImage() {
        return IMAGES.contains(this);
    }

    boolean suits(StoredFile.Use use) {
        return use == StoredFile.Use.QUESTION ? isImage() : use.isMaterial() || SCANS.contains(this);
    }

    static Optional<FileType> of(String media) {
        return Stream.of(values()).filter(type -> type.media.equals(media)).findFirst();
    }
}
