package kehou.teaching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shelf as a family sees it: its school's resources and the city's, for every child of the school, free. */
@Component
public class Shelf {
    private final ResourceShelfStore store;
    private final Files files;
    private final Organisations organisations;
    private final Tenancy tenancy;

    Shelf(ResourceShelfStore store, Files files, Organisations organisations, Tenancy tenancy) {
        this.store = store;
        this.files = files;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    /** A stretch of the child's shelf, newest first; {@code after} is an earlier answer's {@code next}. */
    @Transactional(readOnly = true)
    public Page<ShelfItem> of(Scope scope, Pupil.Id pupil, ResourceShelfStore.ShelfQuery query, int after, int limit) {
        scope.pupil(pupil);
        List<ResourceStore.Row> found = store.page(scope, pupil.school(), query, after, limit + 1);
        Map<Integer, String> owners = organisations.names(found.stream()
                .map(row -> row.resource().id().school())
                .distinct()
                .toList());
        Map<StoredFile.Id, StoredFile> known = known(scope, found);
        List<ShelfItem> items =
                found.stream().map(row -> item(row, owners, known)).toList();
        return Page.of(items, limit, _ -> after + limit);
    }

    /** The file of a resource on the child's shelf; 404 for any other. */
    @Transactional(readOnly = true)
    public StoredFile.Id fileOf(Scope scope, Pupil.Id pupil, Resource.Id id) {
        scope.pupil(pupil);
        return store.find(scope, pupil.school(), id)
                .flatMap(row -> Optional.ofNullable(row.file()))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Being on the shelf is the case on which a family reads another organisation's file. */
    static Scope owner(Scope scope, StoredFile.Id file) {
        return scope.within(scope.purpose(), file.school());
    }

    private Map<StoredFile.Id, StoredFile> known(Scope scope, List<ResourceStore.Row> found) {
        Map<Integer, List<StoredFile.Id>> byOwner = found.stream()
                .map(ResourceStore.Row::file)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(StoredFile.Id::school));
        Map<StoredFile.Id, StoredFile> known = new HashMap<>();
        byOwner.forEach((owner, ids) -> {
            Scope at = scope.within(scope.purpose(), owner);
            known.putAll(tenancy.as(at, () -> files.all(at, ids)).stream()
                    .collect(Collectors.toMap(StoredFile::id, Function.identity())));
        });
        return known;
    }

    private static ShelfItem item(
            ResourceStore.Row row, Map<Integer, String> owners, Map<StoredFile.Id, StoredFile> known) {
        Resource of = row.resource();
        return new ShelfItem(
                of.id(),
                of.title(),
                of.summary(),
                of.subject(),
                of.grades(),
                row.file() == null ? null : known.get(row.file()),
                of.url(),
                owners.getOrDefault(of.id().school(), ""));
    }
}
