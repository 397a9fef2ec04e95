package kehou.region;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Reason;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.rules.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of organisations. Anyone may read it; an authority changes what lies under its own place. */
@Component
public class Organisations {
    private static final int SCHOOLS_AT_ONCE = 50;

    private final OrganisationStore store;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Organisations(OrganisationStore store, Tenancy tenancy, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.tenancy = tenancy;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(int number) {
        return store.find(number);
    }

    /** The organisation, merged ones included; 404 if there is none. */
    @Transactional(readOnly = true)
    public Organisation require(int number) {
        return store.find(number).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Names by number, in one call; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public Map<Integer, String> names(Collection<Integer> numbers) {
        return store.all(numbers).stream().collect(Collectors.toMap(Organisation::number, Organisation::name));
    }

    /** What lies directly below, merged schools left out. */
    @Transactional(readOnly = true)
    public List<Organisation> children(int parent) {
        return store.children(parent);
    }

    /** The living schools at any depth below (practice schools too), or the school itself. */
    @Transactional(readOnly = true)
    public List<Organisation> schools(int place) {
        return store.under(place).stream().filter(Organisation::isSchool).toList();
    }

    /** Every living organisation at any depth below: schools, providers, operators, districts. */
    @Transactional(readOnly = true)
    public List<Organisation> below(int place) {
        return store.under(place).stream().filter(of -> of.number() != place).toList();
    }

    /**
     * Numbers of the schools whose rows belong to {@code place}: under a district or the city those
     * at any depth, for a school itself and the schools merged into it.
     */
    @Transactional(readOnly = true)
    public Set<Integer> schoolsUnder(int place) {
        boolean school = store.find(place).filter(Organisation::isSchool).isPresent();
        return school
                ? Set.copyOf(store.withPredecessors(place))
                : schools(place).stream().map(Organisation::number).collect(Collectors.toSet());
    }

    /** For jobs: scopes that together open every living school, as many at once as a scope may hold. */
    @Transactional(readOnly = true)
    public List<Scope> everySchool(Purpose why) {
        List<Integer> all =
                schools(Organisation.CITY).stream().map(Organisation::number).toList();
        List<Scope> scopes = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SCHOOLS_AT_ONCE) {
            List<Integer> some = all.subList(from, Math.min(from + SCHOOLS_AT_ONCE, all.size()));
            scopes.add(Scope.system(why, some.toArray(Integer[]::new)));
        }
        return scopes;
    }

    /** Does {@code place} stand on the way from {@code number} up to the city? */
    @Transactional(readOnly = true)
    public boolean covers(int place, int number) {
        return store.path(number).stream().anyMatch(above -> above.number() == place);
    }

    /** Areas whose roll-ups an authority reads: the city's own and every district's, or the one district. */
    @Transactional(readOnly = true)
    public Set<Integer> areasOf(int place) {
        return store.under(place).stream()
                .filter(o -> o.kind() == Organisation.Kind.CITY || o.kind() == Organisation.Kind.DISTRICT)
                .map(Organisation::number)
                .collect(Collectors.toSet());
    }

    /** Who reviews for the school: its district if the district runs it, otherwise the city (NP-3.2). */
    @Transactional(readOnly = true)
    public int authorityOf(int school) {
        Organisation of = require(school);
        Integer parent = of.parent();
        return of.run() == SchoolRun.DISTRICT && parent != null ? parent : Organisation.CITY;
    }

    /** Where rule packs are asked for it: by its own division code, or else the nearest one above. */
    @Transactional(readOnly = true)
    public Place ruleplace(int number) {
        return Place.of(store.path(number).stream()
                .map(Organisation::division)
                .filter(Objects::nonNull)
                .reduce((_, nearer) -> nearer)
                .orElse(null));
    }

    /** From the city down to {@code number} itself. */
    @Transactional(readOnly = true)
    public List<Organisation> pathOf(int number) {
        return store.path(number);
    }

    /**
     * The caller's scope opened to this one organisation: an authority's to what lies under its place,
     * anyone else's to what it opens already. 404 where neither is so.
     */
    @Transactional(readOnly = true)
    public Scope over(Scope scope, int number) {
        boolean authority = scope.role() == Role.BUREAU || scope.role() == Role.BUREAU_FINANCE;
        boolean reached =
                authority ? covers(scope.place(), number) : scope.opens(number) || scope.role() == Role.SYSTEM;
        if (!reached) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return scope.within(Purpose.SUPERVISION, number);
    }

    /** One organisation with its way up, reviewing authority and former names. */
    @Transactional(readOnly = true)
    public OrganisationDetail detail(Scope scope, int number) {
        over(scope, number);
        Organisation organisation = require(number);
        int authority = organisation.isSchool() ? authorityOf(number) : Organisation.CITY;
        return new OrganisationDetail(organisation, store.path(number), authority, store.formerNames(number));
    }

    /** Adds an organisation below one that the caller covers. Refuses a name taken beside it and a code in use. */
    @Transactional
    public Organisation found(Scope scope, NewOrganisation wish) {
        over(scope, wish.parent());
        Organisation parent = require(wish.parent());
        Organisation draft = wish.numbered(store.nextNumber());
        refuse(OrganisationRules.objection(draft, parent));
        Scope own = scope.within(Purpose.SUPERVISION, draft.number());
        tenancy.as(own, () -> unique(() -> store.insert(own, draft, parent.kind(), clock.instant())));
        events.publishEvent(new Organisation.Founded(draft.number(), draft.kind()));
        return draft;
    }

    /** Renames, moves or re-flags. Refuses a change made on an older version than the one that stands. */
    @Transactional
    public Organisation change(Scope scope, int number, OrganisationChange wish) {
        Scope own = over(scope, number);
        Organisation was = require(number);
        if (was.version() != wish.version()) {
            throw Reason.stale(was);
        }
        Organisation draft = wish.of(was);
        Integer above = draft.parent();
        Organisation parent = above == null ? null : require(above);
        if (parent != null && !Integer.valueOf(parent.number()).equals(was.parent())) {
            over(scope, parent.number());
        }
        refuse(OrganisationRules.objection(draft, parent));
        if (parent != null) {
            refuse(OrganisationRules.divisionObjection(draft, ruleplace(parent.number())));
        }
        tenancy.as(own, () -> {
            unique(() -> {
                if (store.update(own, draft, parent == null ? null : parent.kind()) == 0) {
                    throw Reason.stale(require(number));
                }
            });
            if (!was.name().equals(draft.name())) {
                store.insertFormerName(own, number, was.name(), clock.instant());
            }
        });
        events.publishEvent(new Organisation.Changed(number, draft.version()));
        return draft;
    }

    /** Merges a school into another: it leaves the lists, its rows stay its own, its successor's people see them. */
    @Transactional
    public Organisation merge(Scope scope, int school, int successor) {
        Scope own = over(scope, school);
        over(scope, successor);
        refuse(OrganisationRules.mergeObjection(require(school), require(successor)));
        tenancy.as(own, () -> {
            if (store.merge(own, school, successor, clock.instant()) == 0) {
                throw Refusal.ALREADY_MERGED.refused();
            }
        });
        events.publishEvent(new Organisation.Merged(school, successor));
        return require(school);
    }

    private static void refuse(@Nullable Refused objection) {
        if (objection != null) {
            throw objection;
        }
    }

    private static void unique(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains("organisation_one_code")
                    ? Refusal.CODE_TAKEN.refused()
                    : Refusal.NAME_TAKEN.refused();
        }
    }
}
