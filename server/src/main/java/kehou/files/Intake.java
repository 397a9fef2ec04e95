package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import kehou.kernel.Ids;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way in for every file: judged, drawn anew if it is an image, counted, sealed, written down. */
@Component
class Intake {
    private static final int MOST_LOOSE = 60;

    private final FileStore store;
    private final UsageStore usage;
    private final SealedBlobs blobs;
    private final Drawings drawings;
    private final FileSettings settings;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Intake(
            FileStore store,
            UsageStore usage,
            SealedBlobs blobs,
            Drawings drawings,
            FileSettings settings,
            Tenancy tenancy,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.usage = usage;
        this.blobs = blobs;
        this.drawings = drawings;
        this.settings = settings;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    long largest(StoredFile.Use use) {
        return settings.largest(use);
    }

    /** A name that says nothing and that nobody guesses. */
    String freshName() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** Whose a new file is: the caller's place; of a guardian, who has none, the child's school. */
    static int owner(Scope scope, @Nullable Integer school) {
        return scope.role() == Role.GUARDIAN && school != null ? scope.at(school) : scope.place();
    }

    /** The scope opened to the organisation that shall own a file: the caller's own place, or one that it opens. */
    static Scope at(Scope scope, int owner) {
        if (owner != scope.place()) {
            scope.at(owner);
        }
        return scope.within(scope.purpose(), owner);
    }

    /** Refuses what is too large or what the quota has no room for, and a person who only piles up. */
    void requireRoom(Scope at, int owner, StoredFile.Use use, long bytes) {
        if (bytes == 0) {
            throw Refusal.EMPTY.refused();
        }
        if (bytes > settings.largest(use)) {
            throw Refusal.TOO_LARGE.refused("limit", settings.largest(use));
        }
        if (usage.of(at, owner) + bytes > quota()) {
            throw full(at, owner);
        }
        if (store.loose(at, owner, at.account()) >= MOST_LOOSE) {
            throw Refusal.TOO_MANY_LOOSE.refused();
        }
    }

    StoredFile take(Scope scope, int owner, StoredFile.Use use, Content content) {
        Scope at = at(scope, owner);
        return tenancy.as(at, () -> {
            requireRoom(at, owner, use, content.bytes());
            FileType type = Inspection.of(content, use);
            FileStore.Row row = type.isImage()
                    ? image(owner, use, content, type, at.account())
                    : document(owner, use, content, type, at.account());
            if (!usage.take(at, owner, row.file().bytes() + row.previewBytes(), quota())) {
                throw full(at, owner);
            }
            store.insert(at, row);
            StoredFile file = row.file();
            events.publishEvent(new StoredFile.Stored(owner, file.id(), use, file.type(), file.bytes()));
            return file;
        });
    }

    private FileStore.Row image(int owner, StoredFile.Use use, Content content, FileType type, long by) {
        Drawing drawing = drawings.draw(bytes(content), type);
        StoredFile file = new StoredFile(
                ids.next(owner, StoredFile.Id::new),
                use,
                FileName.of(content.name(), FileType.JPEG),
                FileType.JPEG.media(),
                drawing.jpeg().length,
                drawing.width(),
                drawing.height(),
                clock.instant());
        FileStore.Row row =
                new FileStore.Row(file, freshName(), sha256().digest(drawing.jpeg()), drawing.preview().length, by);
        blobs.put(owner, row.blob(), drawing.jpeg());
        blobs.put(owner, row.preview(), drawing.preview());
        return row;
    }

    private FileStore.Row document(int owner, StoredFile.Use use, Content content, FileType type, long by) {
        StoredFile file = new StoredFile(
                ids.next(owner, StoredFile.Id::new),
                use,
                FileName.of(content.name(), type),
                type.media(),
                content.bytes(),
                null,
                null,
                clock.instant());
        MessageDigest digest = sha256();
        String blob = freshName();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            blobs.put(owner, blob, in, content.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileStore.Row(file, blob, digest.digest(), 0, by);
    }

    FileUsage usage(Scope at, int owner) {
        return new FileUsage(usage.of(at, owner), quota());
    }

    private long quota() {
        return settings.quota().toBytes();
    }

    private Refused full(Scope at, int owner) {
        return Refusal.QUOTA.refused("used", usage.of(at, owner), "quota", quota());
    }

    private static byte[] bytes(Content content) {
        try {
            return content.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
