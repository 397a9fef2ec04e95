package kehou.files;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept. The organisation that owns it is in its id.
 *
 * @param name as the person named it, with the ending that its content has
 * @param type media type found in the content, such as {@code application/pdf}
 * @param width of images, in pixels; there is a preview exactly of these
 */
public record StoredFile(
        Id id,
        Use use,
        String name,
        String type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant uploadedAt) {
    public record Id(long value) implements RowId {}

    /** What it is uploaded for; decides what it may be and how large. */
    public enum Use {
        /** 证书扫描件. */
        CERTIFICATE,
        /** 佐证材料. */
        EVIDENCE,
        /** 课件. */
        COURSEWARE,
        /** 线上资源. */
        RESOURCE,
        /** 评审纪要. */
        MINUTES,
        /** 答疑图片: what a family shows a teacher. */
        QUESTION,
        /** 优先照顾的证明材料: of all people the one who uploaded it, and whoever decides on the application. */
        NEED_PROOF;

        /** Materials for lessons may be office documents, sound and film; everything else is a scan: image or PDF. */
        boolean isMaterial() {
            return this == COURSEWARE || this == RESOURCE;
        }

        /** Not even of its place: others read it on a stated case only, which is recorded. */
        boolean isPrivate() {
            return this == NEED_PROOF;
        }
    }

    /** The row of another module that a file is kept for, such as {@code ("course", 42)}. */
    public record Holder(String kind, long row) {}

    /** A file was taken in. */
    public record Stored(int school, Id file, Use use, String type, long bytes) implements Event {}

    /** A certificate or other evidence was handed out. */
    public record Opened(int school, Id file, Use use) implements Event {}
}
