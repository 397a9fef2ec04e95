package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import kehou.library.Provider;
import kehou.library.ProviderDossier;
import kehou.library.Whitelist;
import kehou.library.WhitelistEntry;
import kehou.library.WindDown;
import kehou.region.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider off the white list with all the classes in view that are running with its courses (JB-2.2). */
@Component
public class WindDowns {
    private final WindDownClassStore store;
    private final Whitelist whitelist;
    private final Terms terms;
    private final Clock clock;

    WindDowns(WindDownClassStore store, Whitelist whitelist, Terms terms, Clock clock) {
        this.store = store;
        this.whitelist = whitelist;
        this.terms = terms;
        this.clock = clock;
    }

    /** The published classes of terms that are not over which hang on this provider, by school. */
    @Transactional(readOnly = true)
    public List<RunningClass> running(Provider.Id provider) {
        LocalDate today = LocalDate.now(clock);
        return terms.list().stream()
                .filter(term -> !term.lastDay().isBefore(today))
                .flatMap(term -> store.running(provider.school(), term, today).stream())
                .toList();
    }

    /**
     * Removes it. Every running class may go on until {@code until}, or its own last day if that is sooner. Refuses
     * another authority's provider, one that is not listed, and a day that lies behind.
     */
    @Transactional
    public ProviderDossier remove(Scope scope, Provider.Id provider, ProviderRemoval as) {
        WhitelistEntry entry = whitelist.open(provider);
        List<WindDown> lines = running(provider).stream()
                .map(of -> new WindDown(
                        of.offering().value(),
                        entry.id(),
                        of.offering().school(),
                        of.schoolName(),
                        scope.place(),
                        provider.school(),
                        of.source(),
                        of.courseName(),
                        of.lastDay(),
                        sooner(of.lastDay(), as.until()),
                        "",
                        null,
                        1))
                .toList();
        return whitelist.remove(scope, provider, as.reason(), as.clause(), as.until(), lines);
    }

    private static LocalDate sooner(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
