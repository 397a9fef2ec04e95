package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The white list (JB-2.2): what an authority selected it publishes with scope and days, adjusts, suspends, and
 * removes with a reason and a clause. From the same transaction on nothing is ordered from or opened with a provider
 * that is not on it; classes that were running wind down, each by its own day.
 */
@Component
public class Whitelist {
    static final String NOT_LISTED = "NOT_LISTED";

    private final WhitelistStore store;
    private final WindDownStore winding;
    private final Providers providers;
    private final Suspensions suspensions;
    private final Standings standings;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Whitelist(
            WhitelistStore store,
            WindDownStore winding,
            Providers providers,
            Suspensions suspensions,
            Standings standings,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.winding = winding;
        this.providers = providers;
        this.suspensions = suspensions;
        this.standings = standings;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Anyone's view, the newest first; removed ones stay to be read, with their reason. */
    @Transactional(readOnly = true)
    public Page<WhitelistEntry> search(
            String text, @Nullable Integer authority, @Nullable ProviderScope scope, long after, int limit) {
        return Page.of(
                store.search(text, authority, scope, today(), after, limit + 1),
                limit,
                of -> of.id().value());
    }

    /**
     * Publishes an admitted provider, or adjusts its entry. Refuses one that is not admitted, more than was admitted,
     * and days beyond its licence and agreement.
     */
    @Transactional
    public ProviderDossier list(Scope scope, Provider.Id id, Listing as) {
        Provider provider = providers.require(scope, id);
        boolean expired = store.open(id, today())
                .filter(of -> of.state() == WhitelistEntry.State.EXPIRED)
                .isPresent();
        if (provider.state() != Standing.ADMITTED && !expired) {
            throw Refusal.NOT_IN_FORCE.refused("state", provider.state());
        }
        Set<ProviderScope> wider = new HashSet<>(as.scope());
        provider.scope().forEach(wider::remove);
        if (!wider.isEmpty()) {
            throw Refusal.SCOPE_WIDER.refused("scope", wider);
        }
        LocalDate papers = provider.papersUntil().orElseThrow();
        if (as.until().isAfter(papers)
                || as.until().isBefore(as.from())
                || as.until().isBefore(today())) {
            throw Refusal.BEYOND_PAPERS.refused("until", papers);
        }
        String authority = organisations.require(scope.place()).name();
        at(scope, id, there -> {
            store.put(there, ids.next(id.school(), WhitelistEntry.Id::new), provider, authority, as, clock.instant());
            suspensions.clear(there, Admission.Subject.PROVIDER, id.value());
            standings.put(
                    there,
                    PublishedStanding.admitted(PublishedStanding.Subject.PROVIDER, id.value(), as.from(), as.until()));
        });
        WhitelistEntry entry = open(id);
        events.publishEvent(new WhitelistEntry.Listed(id.school(), entry.id(), scope.place()));
        return providers.received(scope, id);
    }

    /** Stops it for now, with the reason everyone reads. Refuses what is not listed. */
    @Transactional
    public ProviderDossier suspend(Scope scope, Provider.Id id, String reason, String clause) {
        providers.require(scope, id);
        WhitelistEntry entry = open(id);
        at(scope, id, there -> {
            suspensions.stop(there, Admission.Subject.PROVIDER, id, Suspension.Kind.BY_AUTHORITY, reason);
            store.say(there, entry.id(), reason.strip(), clause.strip());
        });
        return providers.received(scope, id);
    }

    /** Lets it go on. Refuses what the authority had not stopped. */
    @Transactional
    public ProviderDossier restore(Scope scope, Provider.Id id) {
        providers.require(scope, id);
        WhitelistEntry entry = open(id);
        at(scope, id, there -> {
            if (!suspensions.lift(
                    there, Admission.Subject.PROVIDER, id.value(), Suspension.Kind.BY_AUTHORITY, entry.until())) {
                throw Refusal.NOT_SUSPENDED.refused();
            }
            store.say(there, entry.id(), "", "");
        });
        return providers.received(scope, id);
    }

    /**
     * Takes it off the list, once. {@code running} are the classes that are on; each may go on until its own day.
     * Whoever calls has gathered them and answers for their days.
     */
    @Transactional
    public ProviderDossier remove(
            Scope scope, Provider.Id id, String reason, String clause, LocalDate until, List<WindDown> running) {
        providers.require(scope, id);
        WhitelistEntry entry = open(id);
        if (until.isBefore(today())) {
            throw Refusal.WIND_DOWN_DAYS.refused("today", today());
        }
        at(scope, id, there -> {
            if (!store.remove(there, entry.id(), today(), reason.strip(), clause.strip(), until)) {
                throw Refusal.NOT_LISTED.refused();
            }
            suspensions.stop(there, Admission.Subject.PROVIDER, id, Suspension.Kind.WITHDRAWN, reason);
        });
        for (WindDown line : running) {
            Scope there = scope.within(Purpose.REVIEW, line.school());
            tenancy.as(there, () -> winding.insert(there, line));
        }
        events.publishEvent(new WhitelistEntry.Removed(id.school(), entry.id(), scope.place(), running.size()));
        return providers.received(scope, id);
    }

    /** The entry that stands on the list now; refuses if there is none. */
    @Transactional(readOnly = true)
    public WhitelistEntry open(Provider.Id id) {
        return store.open(id, today()).orElseThrow(Refusal.NOT_LISTED::refused);
    }

    /** Which classes wind down: those of a provider of the caller's authority. */
    @Transactional(readOnly = true)
    public List<WindDown> windingDown(Scope scope, Provider.Id id) {
        providers.require(scope, id);
        return winding.ofProvider(id.school());
    }

    /** Those at the caller's school, or of the caller's own organisation. */
    @Transactional(readOnly = true)
    public List<WindDown> windingDown(Scope scope) {
        return organisations.require(scope.place()).isSchool()
                ? winding.ofSchool(scope.place())
                : winding.ofProvider(scope.place());
    }

    /** Moves the last day of one class, says who takes it over, closes it. Refuses days behind or after its end. */
    @Transactional
    public WindDown arrange(Scope scope, long offering, WindDownArrangement as) {
        WindDown line = winding.find(scope.place(), offering).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        boolean moved = !as.until().equals(line.until());
        if (as.until().isAfter(line.lastDay()) || moved && as.until().isBefore(today())) {
            throw Refusal.WIND_DOWN_DAYS.refused("today", today(), "lastDay", line.lastDay());
        }
        Scope there = scope.within(Purpose.REVIEW, line.school());
        tenancy.as(there, () -> {
            String successor = as.successor().strip();
            if (!winding.update(there, line, as.until(), successor, as.closed(), today(), as.version())) {
                throw Reason.stale(line);
            }
        });
        return winding.find(scope.place(), offering).orElseThrow();
    }

    private void at(Scope scope, Provider.Id id, Consumer<Scope> work) {
        Scope there = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(there, () -> work.accept(there));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
