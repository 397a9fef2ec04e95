package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of organisations, for the modules whose dossiers name them. A dossier keeps file ids and holds them
 * under its own row ({@link #hold}); what nobody holds is removed a week after its upload.
 */
@Component
public class Files {
    /** Whose work is their place's work; others see by themselves only what they uploaded. */
    private static final Set<Role> OF_A_PLACE = EnumSet.of(Role.SCHOOL, Role.PRINCIPAL, Role.BUREAU, Role.OPERATOR);

    /** Of the schools merged into theirs as well. */
    private static final Set<Role> OF_A_SCHOOL = EnumSet.of(Role.SCHOOL, Role.PRINCIPAL);

    private final FileStore store;
    private final Intake intake;
    private final SealedBlobs blobs;
    private final Tenancy tenancy;

    Files(FileStore store, Intake intake, SealedBlobs blobs, Tenancy tenancy) {
        this.store = store;
        this.intake = intake;
        this.blobs = blobs;
        this.tenancy = tenancy;
    }

    /**
     * Takes a file in for the caller's own organisation. Refuses what its content, size or pixels do not allow, and
     * what the quota has no room for; the refusal says which.
     */
    @Transactional
    public StoredFile keep(Scope scope, StoredFile.Use use, String name, InputStream content) {
        return keepFor(scope, scope.place(), use, name, content);
    }

    /** As {@link #keep}, for the organisation {@code owner}, which the scope opens or which is its place. */
    @Transactional
    public StoredFile keepFor(Scope scope, int owner, StoredFile.Use use, String name, InputStream content) {
        try {
            byte[] all = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, intake.largest(use) + 1));
            return intake.take(scope, owner, use, Content.of(name, all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file; 404 where the scope does not open its organisation. */
    @Transactional(readOnly = true)
    public StoredFile find(Scope scope, StoredFile.Id id) {
        return row(scope, id).file();
    }

    /** Those of these files that the scope opens, in order of their ids; the others are left out. */
    @Transactional(readOnly = true)
    public List<StoredFile> all(Scope scope, Collection<StoredFile.Id> ids) {
        return store.some(scope, values(ids)).stream().map(FileStore.Row::file).toList();
    }

    /**
     * Says that this row holds exactly these files from now on: new ones are kept, ones it held before are let go. To
     * let go of everything, hold nothing. Refuses UNKNOWN_FILE where one is not the organisation's own, or is private to
     * another person, lest a dossier of one's own became a way to read it.
     */
    @Transactional
    public void hold(Scope scope, int owner, StoredFile.Holder holder, Collection<StoredFile.Id> ids) {
        Set<Long> wanted = values(ids);
        Set<Long> there = store.some(scope, wanted).stream()
                .filter(row -> !row.file().use().isPrivate() || row.uploadedBy() == scope.account())
                .map(row -> row.file().id())
                .filter(id -> id.school() == owner)
                .map(StoredFile.Id::value)
                .collect(Collectors.toSet());
        if (!there.containsAll(wanted)) {
            throw Refusal.UNKNOWN_FILE.refused();
        }
        store.releaseOthers(scope, owner, holder, wanted);
        store.hold(scope, owner, holder, wanted);
    }

    /** The content; 404 where the scope does not open its organisation. */
    @Transactional(readOnly = true)
    public InputStream open(Scope scope, StoredFile.Id id) {
        FileStore.Row row = row(scope, id);
        return blobs.open(id.school(), row.blob(), row.file().bytes());
    }

    /** The preview, a JPEG; refuses NO_PREVIEW for what is no image. */
    @Transactional(readOnly = true)
    public InputStream openPreview(Scope scope, StoredFile.Id id) {
        FileStore.Row row = row(scope, id);
        if (row.previewBytes() == 0) {
            throw Refusal.NO_PREVIEW.refused();
        }
        return blobs.open(id.school(), row.preview(), row.previewBytes());
    }

    /**
     * The caller's scope opened to this file if it is the caller's own by itself, without any case: of its place, and
     * for teachers and families what they uploaded themselves. Otherwise 404.
     */
    @Transactional(readOnly = true)
    public Scope own(Scope scope, StoredFile.Id id) {
        Scope at = Intake.at(scope, id.school());
        FileStore.Row row = tenancy.as(at, () -> row(at, id));
        boolean ofPlace = id.school() == scope.place() || OF_A_SCHOOL.contains(scope.role());
        boolean shared = ofPlace
                && OF_A_PLACE.contains(scope.role())
                && !row.file().use().isPrivate();
        if (!shared && row.uploadedBy() != scope.account()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return at;
    }

    /** What is known of these files, as far as they are the caller's own; see {@link #own}. */
    @Transactional(readOnly = true)
    public List<StoredFile> own(Scope scope, Collection<StoredFile.Id> ids) {
        List<StoredFile> found = new ArrayList<>();
        for (StoredFile.Id id : ids) {
            Scope at = own(scope, id);
            found.add(tenancy.as(at, () -> find(at, id)));
        }
        return found;
    }

    /** How much space the caller's own organisation has used, and of how much. */
    @Transactional(readOnly = true)
    public FileUsage usage(Scope scope) {
        Scope at = Intake.at(scope, scope.place());
        return tenancy.as(at, () -> intake.usage(at, scope.place()));
    }

    private FileStore.Row row(Scope scope, StoredFile.Id id) {
        scope.at(id);
        return store.some(scope, Set.of(id.value())).stream().findFirst().orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private static Set<Long> values(Collection<StoredFile.Id> ids) {
        return ids.stream().map(StoredFile.Id::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
