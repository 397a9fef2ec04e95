package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Large files over thin lines: parts arrive in order, each counted once, and after an interruption the sender asks
 * where to go on. Only what is complete and unaltered is then judged like any other file.
 */
@Component
public class FileUploads {
    private static final int MOST_OPEN = 10;

    private final FileUploadStore store;
    private final Intake intake;
    private final Files files;
    private final SealedBlobs blobs;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    FileUploads(
            FileUploadStore store,
            Intake intake,
            Files files,
            SealedBlobs blobs,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.intake = intake;
        this.files = files;
        this.blobs = blobs;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens an upload for the organisation. Refuses at once what could not be taken in the end. */
    @Transactional
    public FileUpload start(Scope scope, int owner, FileUpload.NewUpload wish) {
        Scope at = Intake.at(scope, owner);
        return tenancy.as(at, () -> {
            intake.requireRoom(at, owner, wish.use(), wish.bytes());
            if (store.open(at, owner) >= MOST_OPEN) {
                throw Refusal.TOO_MANY_LOOSE.refused();
            }
            FileUpload.Id id = ids.next(owner, FileUpload.Id::new);
            FileUpload upload = new FileUpload(
                    id,
                    wish.name(),
                    wish.bytes(),
                    0,
                    Pieces.PIECE,
                    clock.instant().plus(FileUploadStore.KEPT),
                    null);
            store.insert(at, new FileUploadStore.Row(upload, wish.use(), intake.freshName()), clock.instant());
            return upload;
        });
    }

    /** Where the caller's own upload stands; 404 for anybody else's and for one that has expired. */
    @Transactional(readOnly = true)
    public FileUpload find(Scope scope, FileUpload.Id id) {
        Scope at = at(scope, id);
        return tenancy.as(at, () -> row(at, id).upload());
    }

    /** Takes the part that begins at {@code offset}. Refuses WRONG_PART for any other than the next, in full size. */
    @Transactional
    public FileUpload append(Scope scope, FileUpload.Id id, long offset, byte[] part) {
        Scope at = at(scope, id);
        return tenancy.as(at, () -> {
            FileUploadStore.Row row = row(at, id);
            FileUpload upload = row.upload();
            boolean next = offset == upload.received() && part.length == sizeAt(upload, offset) && part.length > 0;
            // The count first: it locks the row, so of two twins one writes the part and the other is told.
            if (!next || !store.advance(at, id, offset, part.length, clock.instant())) {
                throw wrongPart(row(at, id).upload());
            }
            blobs.put(id.school(), row.part(offset / Pieces.PIECE), part);
            return row(at, id).upload();
        });
    }

    /** Makes the file of it; asked again, the same file. Refuses INCOMPLETE, ALTERED and what any file is refused for. */
    @Transactional
    public StoredFile complete(Scope scope, FileUpload.Id id, String sha256) {
        Scope at = at(scope, id);
        return tenancy.as(at, () -> {
            store.lock(at, id);
            FileUploadStore.Row row = row(at, id);
            FileUpload upload = row.upload();
            StoredFile.@Nullable Id before = upload.file();
            if (before != null) {
                return files.find(at, before);
            }
            if (upload.received() < upload.bytes()) {
                throw Refusal.INCOMPLETE.refused("received", upload.received(), "bytes", upload.bytes());
            }
            Content content = new Content(upload.name(), upload.bytes(), () -> joined(row));
            if (!digest(content).equals(sha256)) {
                throw Refusal.ALTERED.refused();
            }
            StoredFile file = intake.take(at, id.school(), row.use(), content);
            store.complete(at, id, file.id());
            return file;
        });
    }

    private InputStream joined(FileUploadStore.Row row) {
        FileUpload upload = row.upload();
        int parts = (int) ((upload.bytes() + Pieces.PIECE - 1) / Pieces.PIECE);
        return new PieceStream(parts, number -> {
            long size = sizeAt(upload, (long) number * Pieces.PIECE);
            try (InputStream part = blobs.open(upload.id().school(), row.part(number), size)) {
                return part.readAllBytes();
            }
        });
    }

    private FileUploadStore.Row row(Scope at, FileUpload.Id id) {
        return store.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private static Scope at(Scope scope, FileUpload.Id id) {
        return Intake.at(scope, id.school());
    }

    private static long sizeAt(FileUpload upload, long offset) {
        return Math.min(Pieces.PIECE, upload.bytes() - offset);
    }

    private static Refused wrongPart(FileUpload upload) {
        return upload.file() == null
                ? Refusal.WRONG_PART.refused("received", upload.received(), "partBytes", upload.partBytes())
                : Refusal.COMPLETED.refused();
    }

    private static String digest(Content content) {
        MessageDigest digest = Intake.sha256();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
