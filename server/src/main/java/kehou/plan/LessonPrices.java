package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one lesson of a class costs: by its public notice and by nothing else (JB-3.2). */
@Component
public class LessonPrices {
    private final PublishedFeeStore store;
    private final FeeRules rules;
    private final Organisations organisations;
    private final Clock clock;

    LessonPrices(PublishedFeeStore store, FeeRules rules, Organisations organisations, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** In fen, of classes of a school: nothing where nothing is charged; a fee that is not public has no price and is left out. */
    @Transactional(readOnly = true)
    public Map<Offering.Id, Long> of(Scope scope, int school, Collection<Offering> classes) {
        List<Offering.Id> charged = classes.stream()
                .filter(offering -> offering.feeFen() > 0)
                .map(Offering::id)
                .toList();
        Map<Offering.Id, Long> prices =
                charged.isEmpty() ? new HashMap<>() : store.lessonFen(scope.at(school), charged);
        classes.stream().filter(offering -> offering.feeFen() == 0).forEach(offering -> prices.put(offering.id(), 0L));
        return prices;
    }

    /** The same of one class; refuses, with the clause, a fee that is not public. */
    @Transactional(readOnly = true)
    public long require(Scope scope, Offering offering) {
        return Optional.ofNullable(
                        of(scope, offering.id().school(), List.of(offering)).get(offering.id()))
                .orElseThrow(() -> rules.notPublic(
                        organisations.ruleplace(offering.id().school()),
                        LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING),
                        offering.courseName()));
    }
}
