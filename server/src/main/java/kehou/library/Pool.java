package kehou.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pool of people who may be invited (SH-5.1, JB-2.1), as schools and authorities see it: schools who serves their
 * district, authorities who serves theirs or is kept by them. No telephone number, no identity.
 */
@Component
public class Pool {
    private final PoolEntryStore store;
    private final PoolScopes scopes;
    private final PoolReadinesses readinesses;
    private final PoolInvitationStore invitations;
    private final EngagementStore engagements;
    private final Organisations organisations;
    private final Tenancy tenancy;

    Pool(
            PoolEntryStore store,
            PoolScopes scopes,
            PoolReadinesses readinesses,
            PoolInvitationStore invitations,
            EngagementStore engagements,
            Organisations organisations,
            Tenancy tenancy) {
        this.store = store;
        this.scopes = scopes;
        this.readinesses = readinesses;
        this.invitations = invitations;
        this.engagements = engagements;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    /** Whom the caller may find, newest first; {@code after} is the last one seen. */
    @Transactional(readOnly = true)
    Page<PoolPerson> search(Scope scope, PoolQuery query, long after, int limit) {
        Scope city = PoolScopes.city(scope);
        Set<Integer> places = scopes.places(scope);
        boolean keeper = PoolScopes.keeper(scope);
        List<PoolEntry> found = tenancy.as(city, () -> store.search(city, places, keeper, query, after, limit + 1));
        Page<PoolEntry> page = Page.of(found, limit, entry -> entry.id().value());
        return new Page<>(people(scope, page.items()), page.next());
    }

    /** One of them; who does not serve the caller's place is not found. */
    @Transactional(readOnly = true)
    public PoolPerson find(Scope scope, PoolEntry.Id id) {
        Scope city = PoolScopes.city(scope);
        PoolEntry entry = tenancy.as(city, () -> store.find(city, id))
                .filter(of -> scopes.sees(scope, of))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return people(scope, List.of(entry)).getFirst();
    }

    /** How many can be invited, by district and kind and by district and category. */
    @Transactional(readOnly = true)
    public List<PoolCount> counts(Scope scope) {
        Scope city = PoolScopes.city(scope);
        Set<Integer> places = scopes.places(scope);
        Map<Integer, String> names = organisations.names(places);
        List<PoolCount> counts = new ArrayList<>();
        for (PoolCount.By by : PoolCount.By.values()) {
            tenancy.as(city, () -> store.count(city, places, by))
                    .forEach(line -> counts.add(new PoolCount(
                            line.district(), names.getOrDefault(line.district(), ""), by, line.of(), line.people())));
        }
        return counts;
    }

    private List<PoolPerson> people(Scope scope, List<PoolEntry> entries) {
        Map<Instructor.Id, PoolReadiness> ready =
                readinesses.of(scope, entries.stream().map(PoolEntry::dossier).toList());
        List<Long> numbers = entries.stream().map(entry -> entry.id().value()).toList();
        boolean keeper = PoolScopes.keeper(scope);
        Set<Long> invited = keeper ? Set.of() : invitations.waiting(scope, numbers);
        Set<Long> engaged = keeper ? Set.of() : engagements.running(scope, numbers);
        return entries.stream()
                .map(entry -> new PoolPerson(
                        entry,
                        Objects.requireNonNull(ready.get(entry.dossier())),
                        invited.contains(entry.id().value()),
                        engaged.contains(entry.id().value())))
                .toList();
    }
}
