package kehou.teaching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Free online resources (NC-6/online, JA-7, SH-5.3): teachers propose, the school or the authority that owns them
 * publishes, for its own families or for the whole city.
 */
@Component
public class Resources {
    private final ResourceStore store;
    private final Files files;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Resources(
            ResourceStore store, Files files, Tenancy tenancy, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Puts it before whoever publishes at the caller's place. */
    @Transactional
    public Resource submit(Scope scope, ResourceDraft draft) {
        Scope at = at(scope);
        int owner = scope.place();
        return tenancy.as(at, () -> {
            Resource.Id id = ids.next(owner, Resource.Id::new);
            if (draft.file() != null) {
                files.hold(at, owner, new StoredFile.Holder("resource", id.value()), List.of(draft.file()));
            }
            store.insert(at, id, draft, clock.instant());
            events.publishEvent(new Resource.Submitted(owner, id));
            return whole(at, row(at, id));
        });
    }

    /** Those of the caller's place, newest first; a teacher's own only. */
    @Transactional(readOnly = true)
    public Page<Resource> latest(Scope scope, Resource.@Nullable State state, long before, int limit) {
        Scope at = at(scope);
        Long account = scope.role() == Role.TEACHER ? scope.account() : null;
        return tenancy.as(at, () -> {
            List<ResourceStore.Row> found = store.latest(at, scope.place(), state, account, before, limit + 1);
            Map<StoredFile.Id, StoredFile> known = files
                    .all(
                            at,
                            found.stream()
                                    .flatMap(row -> java.util.stream.Stream.ofNullable(row.file()))
                                    .toList())
                    .stream()
                    .collect(Collectors.toMap(StoredFile::id, file -> file));
            List<Resource> resources = found.stream()
                    .map(row -> row.with(row.file() == null ? null : known.get(row.file())))
                    .toList();
            return Page.of(resources, limit, resource -> resource.id().value());
        });
    }

    /** Publishes it for the own families, or for the whole city. Refuses NOT_OPEN for one that was decided. */
    @Transactional
    public Resource publish(Scope scope, Resource.Id id, boolean shared) {
        Resource published = decide(scope, id, Resource.State.SUBMITTED, Resource.State.PUBLISHED, shared, "");
        if (shared) {
            Scope at = at(scope);
            tenancy.as(at, () -> store.share(at, id, clock.instant()));
        }
        return published;
    }

    /** Gives it back with a reason. */
    @Transactional
    public Resource giveBack(Scope scope, Resource.Id id, String reason) {
        return decide(scope, id, Resource.State.SUBMITTED, Resource.State.RETURNED, false, reason);
    }

    /** Takes it off every shelf at once, with a reason; its file is no longer kept for it. */
    @Transactional
    public Resource withdraw(Scope scope, Resource.Id id, String reason) {
        Scope at = at(scope);
        tenancy.as(at, () -> store.unshare(at, id));
        return decide(scope, id, Resource.State.PUBLISHED, Resource.State.WITHDRAWN, false, reason);
    }

    private Resource decide(
            Scope scope, Resource.Id id, Resource.State from, Resource.State to, boolean shared, String reason) {
        Scope at = at(scope);
        return tenancy.as(at, () -> {
            Resource was = row(at, id).resource();
            if (!store.decide(at, id, from, to, shared, reason.strip(), clock.instant())) {
                throw Refusal.NOT_OPEN.refused("state", was.state());
            }
            events.publishEvent(new Resource.Decided(id.school(), id, to, shared));
            return whole(at, row(at, id));
        });
    }

    private Resource whole(Scope at, ResourceStore.Row row) {
        return row.with(row.file() == null ? null : files.find(at, row.file()));
    }

    private ResourceStore.Row row(Scope at, Resource.Id id) {
        return store.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** An authority's own rows are not in its scope, which holds roll-ups only. */
    private static Scope at(Scope scope) {
        return scope.role() == Role.BUREAU ? scope.within(scope.purpose(), scope.place()) : scope;
    }
}
