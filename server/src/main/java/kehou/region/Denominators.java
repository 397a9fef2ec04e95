package kehou.region;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The denominators that figures are measured against. */
@Component
public class Denominators {
    private final DenominatorStore store;
    private final Organisations organisations;

    Denominators(DenominatorStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** The denominator of that name; 404 if there is none. */
    @Transactional(readOnly = true)
    public Denominator find(String name) {
        return store.all().stream()
                .filter(denominator -> denominator.name().equals(name))
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Every denominator with the schools under {@code place} that count in it and those left out. */
    @Transactional(readOnly = true)
    public List<Denominator.DenominatorCount> at(Scope scope, int place) {
        organisations.over(scope, place);
        List<Organisation> schools = organisations.schools(place);
        return store.all().stream()
                .map(denominator -> count(denominator, schools))
                .toList();
    }

    private static Denominator.DenominatorCount count(Denominator denominator, List<Organisation> schools) {
        List<Organisation> leftOut =
                schools.stream().filter(school -> !denominator.counts(school)).toList();
        return new Denominator.DenominatorCount(denominator, schools.size() - leftOut.size(), leftOut);
    }
}
