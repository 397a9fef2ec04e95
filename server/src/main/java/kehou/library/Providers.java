package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dossiers of third parties (JB-2.2): kept by the provider itself, saved as a draft as often as it likes, handed to
 * an authority once it is complete. Renewed papers count once the authority has adjusted the entry to them.
 */
@Component
public class Providers {
    static final String SCOPE = "provider.scope";
    private static final List<String> RULES = List.of(SCOPE, "provider.agreement", "provider.whitelist");

    private final ProviderStore store;
    private final WhitelistStore whitelist;
    private final Authorities authorities;
    private final Admissions admissions;
    private final Organisations organisations;
    private final OwnLibrary own;
    private final Files files;
    private final RulePacks packs;
    private final Ids ids;
    private final Clock clock;

    Providers(
            ProviderStore store,
            WhitelistStore whitelist,
            Authorities authorities,
            Admissions admissions,
            Organisations organisations,
            OwnLibrary own,
            Files files,
            RulePacks packs,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.whitelist = whitelist;
        this.authorities = authorities;
        this.admissions = admissions;
        this.organisations = organisations;
        this.own = own;
        this.files = files;
        this.packs = packs;
        this.ids = ids;
        this.clock = clock;
    }

    /** The caller's own dossier; 404 if nothing has been written yet. */
    @Transactional(readOnly = true)
    public ProviderDossier own(Scope scope) {
        return own.in(scope, at -> dossier(mine(at)));
    }

    /** Writes the caller's dossier, holes and all. Refuses one that lies with the authority or was edited meanwhile. */
    @Transactional
    public ProviderDossier write(Scope scope, ProviderDraft draft) {
        return own.in(scope, at -> {
            int authority = authorities.of(at.place(), draft.authority());
            String name = organisations.require(at.place()).name();
            Provider.Id fresh = ids.next(at.place(), Provider.Id::new);
            if (!store.insert(at, fresh, name, authority, draft)) {
                Provider now = mine(at);
                if (Stream.of(Standing.SUBMITTED, Standing.ADMITTED, Standing.SUSPENDED)
                        .anyMatch(now.state()::equals)) {
                    throw Refusal.LOCKED.refused("state", now.state());
                }
                int seen = Objects.requireNonNullElse(draft.version(), now.version());
                if (!store.update(at, now.id(), name, authority, draft, seen)) {
                    throw Reason.stale(mine(at));
                }
            }
            hold(at, mine(at));
            return dossier(mine(at));
        });
    }

    /** Hands it to its authority. Refuses holes, by name, and what the packs do not admit, with the clause. */
    @Transactional
    public ProviderDossier submit(Scope scope) {
        return own.in(scope, at -> {
            Provider mine = mine(at);
            admissions.submit(at, Admission.Subject.PROVIDER, mine.id(), mine.authority());
            return dossier(mine(at));
        });
    }

    /** New licence and agreement of an admitted provider; they count once the authority adjusts the entry. */
    @Transactional
    public ProviderDossier renew(Scope scope, ProviderRenewal papers) {
        return own.in(scope, at -> {
            Provider now = mine(at);
            if (now.state() != Standing.ADMITTED && now.state() != Standing.SUSPENDED) {
                throw Refusal.NOT_IN_FORCE.refused("state", now.state());
            }
            if (!store.renew(at, now.id(), papers.licence(), papers.agreement(), papers.version())) {
                throw Reason.stale(mine(at));
            }
            List<String> gaps = mine(at).gaps();
            if (!gaps.isEmpty()) {
                throw Refusal.INCOMPLETE.refused("parts", gaps);
            }
            hold(at, mine(at));
            return dossier(mine(at));
        });
    }

    /** Those that came to the caller's authority, drafts left out. */
    @Transactional(readOnly = true)
    public Page<ProviderDossier> received(Scope scope, long after, int limit) {
        List<Provider> found = store.ofAuthority(scope, scope.place(), after, limit + 1);
        Map<Integer, WhitelistEntry> entries =
                whitelist.newest(found.stream().map(Provider::organisation).toList(), today());
        return Page.of(
                found.stream()
                        .map(of -> new ProviderDossier(of, List.of(), entries.get(of.organisation())))
                        .toList(),
                limit,
                of -> of.provider().id().value());
    }

    /** One that came to the caller's authority; another authority's is not found. */
    @Transactional(readOnly = true)
    public ProviderDossier received(Scope scope, Provider.Id id) {
        return dossier(require(scope, id));
    }

    Provider require(Scope scope, Provider.Id id) {
        return store.atAuthority(scope.place(), id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private ProviderDossier dossier(Provider of) {
        @Nullable
        WhitelistEntry entry =
                whitelist.newest(List.of(of.organisation()), today()).get(of.organisation());
        Facts facts = Facts.of("providerScope", of.scope())
                .and("agreementParts", of.agreementParts())
                .and("onWhitelist", entry != null && entry.state() == WhitelistEntry.State.LISTED);
        List<Verdict> verdicts =
                RULES.stream().map(rule -> judge(of, rule, facts)).toList();
        return new ProviderDossier(of, verdicts, entry);
    }

    private Verdict judge(Provider of, String rule, Facts facts) {
        return packs.judge(organisations.ruleplace(of.authority()), today(), rule, facts);
    }

    private void hold(Scope at, Provider of) {
        files.hold(
                at, of.organisation(), new StoredFile.Holder("provider", of.id().value()), of.scans());
    }

    private Provider mine(Scope at) {
        return store.of(at, at.place()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
