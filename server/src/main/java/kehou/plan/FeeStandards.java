package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fee standards that authorities had approved (JB-3.2, NP-4.1.3); public from the moment they are kept here. */
@Component
public class FeeStandards {
    private final FeeStandardStore store;
    private final RulePacks rules;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeeStandards(
            FeeStandardStore store,
            RulePacks rules,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the place and of everything above it, past ones included, the latest first. */
    @Transactional(readOnly = true)
    public List<FeeStandard> at(int place) {
        return store.of(
                organisations.pathOf(place).stream().map(Organisation::number).toList());
    }

    /** Those that bind the school today. */
    @Transactional(readOnly = true)
    public List<FeeStandard> binding(Organisation school) {
        LocalDate today = today();
        return at(school.number()).stream()
                .filter(standard -> standard.inForce(today) && standard.appliesTo(school))
                .toList();
    }

    /** Keeps a standard of the caller's place. Refuses an item that may not be charged for there, with the clause. */
    @Transactional
    public FeeStandard publish(Scope scope, FeeStandardDraft draft) {
        int owner = scope.place();
        Verdict verdict = rules.judge(
                organisations.ruleplace(owner),
                today(),
                "fee.forbidden",
                Facts.of("chargedItems", List.of(draft.item())));
        if (verdict.outcome() == Outcome.NOT_MET) {
            throw FeeRules.forbidden(draft.item(), verdict);
        }
        if (draft.item() == FeeItem.FLEXIBLE_ARRIVAL || draft.item() == FeeItem.NOON_REST) {
            throw Refusal.FEE_ITEM_FORBIDDEN.refused("item", draft.item());
        }
        if (draft.lastDay() != null && draft.lastDay().isBefore(draft.firstDay())) {
            throw Refusal.DAYS_BACKWARDS.refused("firstDay", draft.firstDay(), "lastDay", draft.lastDay());
        }
        FeeStandard standard = new FeeStandard(
                ids.next(owner, FeeStandard.Id::new),
                owner,
                organisations.require(owner).name(),
                draft.title().strip(),
                draft.item(),
                draft.documentNumber().strip(),
                draft.approvedOn(),
                draft.approvers().stream().distinct().sorted().toList(),
                draft.unit(),
                draft.capFen(),
                draft.lessonMinutes(),
                draft.hours().strip(),
                draft.content().strip(),
                draft.stages().stream().distinct().sorted().toList(),
                draft.runs().stream().distinct().sorted().toList(),
                draft.firstDay(),
                draft.lastDay(),
                clock.instant());
        Scope own = scope.within(Purpose.SUPERVISION, owner);
        if (!tenancy.as(own, () -> store.insert(own, standard))) {
            throw Refusal.STANDARD_KNOWN.refused("documentNumber", standard.documentNumber());
        }
        events.publishEvent(new FeeStandard.Published(owner, standard.id()));
        return standard;
    }

    /** Sets its last day, once; what was made public under it stays as it is. 404 for another authority's. */
    @Transactional
    public FeeStandard end(Scope scope, FeeStandard.Id id, LocalDate lastDay) {
        if (id.school() != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        FeeStandard standard = store.find(id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (lastDay.isBefore(standard.firstDay())) {
            throw Refusal.DAYS_BACKWARDS.refused("firstDay", standard.firstDay(), "lastDay", lastDay);
        }
        Scope own = scope.within(Purpose.SUPERVISION, id.school());
        if (!tenancy.as(own, () -> store.end(own, id, lastDay))) {
            throw Refusal.STANDARD_ENDED.refused();
        }
        events.publishEvent(new FeeStandard.Ended(id.school(), id, lastDay));
        return store.find(id).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
