package kehou.library;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.BlindDossier.BlindPart;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A provider on its way through admission. Admitted, it is selected; it serves once it is published as well. */
@Component
class ProviderSubmission implements Submittable {
    private final ProviderStore providers;
    private final WhitelistStore whitelist;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Clock clock;

    ProviderSubmission(
            ProviderStore providers,
            WhitelistStore whitelist,
            Organisations organisations,
            RulePacks packs,
            Clock clock) {
        this.providers = providers;
        this.whitelist = whitelist;
        this.organisations = organisations;
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public Admission.Subject subject() {
        return Admission.Subject.PROVIDER;
    }

    @Override
    public Submission submission(Scope at, long id) {
        Provider provider = provider(at, id);
        requireScope(provider);
        List<String> gaps = provider.gaps();
        if (!gaps.isEmpty()) {
            throw Refusal.INCOMPLETE.refused("parts", gaps);
        }
        provider.papersUntil().filter(until -> until.isBefore(today())).ifPresent(until -> {
            throw Refusal.BEYOND_PAPERS.refused("until", until);
        });
        return new Submission(
                provider.name(), Admission.Route.SOCIAL, null, null, List.of(EvidenceKind.LICENCE), Set.of());
    }

    @Override
    public boolean move(Scope at, long id, Standing[] from, Standing to) {
        return providers.move(at, new Provider.Id(id), from, to);
    }

    @Override
    public SubjectDossier dossier(Scope at, long id) {
        return new SubjectDossier(null, null, provider(at, id));
    }

    @Override
    public BlindDossier blind(Scope at, long id) {
        Provider provider = provider(at, id);
        return new BlindDossier(List.of(
                new BlindPart("introduction", List.of(provider.introduction().replace(provider.name(), "某机构"))),
                new BlindPart("scope", provider.scope().stream().map(Enum::name).toList()),
                new BlindPart("services", provider.services()),
                new BlindPart("agreement.way", List.of(provider.agreement().way())),
                new BlindPart("agreement.content", List.of(provider.agreement().content())),
                new BlindPart("agreement.safety", List.of(provider.agreement().safety())),
                new BlindPart(
                        "posts",
                        provider.people().stream().map(ProviderPerson::post).toList())));
    }

    @Override
    public void admitted(Scope at, Admission admission) {
        // Selected; the authority publishes it with scope and days by a step of its own.
    }

    @Override
    public void withdrawn(Scope at, Admission admission) {
        // A draft again, and nothing else.
    }

    @Override
    public PublishedStanding again(long id, LocalDate today, @Nullable LocalDate until) {
        return whitelist
                .open(new Provider.Id(id), today)
                .map(entry ->
                        PublishedStanding.admitted(PublishedStanding.Subject.PROVIDER, id, entry.from(), entry.until()))
                .orElseGet(() -> new PublishedStanding(
                        PublishedStanding.Subject.PROVIDER,
                        id,
                        PublishedStanding.State.WITHDRAWN,
                        today,
                        null,
                        Whitelist.NOT_LISTED));
    }

    private void requireScope(Provider provider) {
        Verdict verdict = packs.judge(
                organisations.ruleplace(provider.authority()),
                today(),
                Providers.SCOPE,
                Facts.of("providerScope", provider.scope()));
        if (verdict.outcome() == Outcome.NOT_MET) {
            throw Refusal.SCOPE_BARRED.refused(
                    "clause",
                    requireNonNull(verdict.clause()),
                    "paper",
                    requireNonNull(verdict.paper()),
                    "mend",
                    requireNonNull(verdict.mend()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Provider provider(Scope at, long id) {
        return providers.find(at, new Provider.Id(id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
