package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the city sees of its districts' plans, and its reminder to those that are overdue (NP-4.2.1). */
@Component
public class DistrictOverviews {
    private final DistrictPlanStore plans;
    private final DistrictReminderStore reminders;
    private final OperatingModels models;
    private final RulePacks rules;
    private final Organisations organisations;
    private final Terms terms;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistrictOverviews(
            DistrictPlanStore plans,
            DistrictReminderStore reminders,
            OperatingModels models,
            RulePacks rules,
            Organisations organisations,
            Terms terms,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.reminders = reminders;
        this.models = models;
        this.rules = rules;
        this.organisations = organisations;
        this.terms = terms;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The districts of the caller's city, this term, the longest overdue first. 404 for anyone but the city. */
    @Transactional(readOnly = true)
    public DistrictOverview of(Scope scope) {
        if (scope.place() != Organisation.CITY) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        Optional<Threshold> days =
                rules.threshold(organisations.ruleplace(Organisation.CITY), term.firstDay(), DistrictPlans.DEADLINE);
        LocalDate deadline =
                days.map(set -> term.firstDay().plusDays(set.whole())).orElse(null);
        Map<Integer, DistrictPlan> filed = plans.lastFiled(scope, term.id()).stream()
                .collect(Collectors.toMap(DistrictPlan::district, Function.identity()));
        Map<Integer, OperatingModel> inForce =
                models.inForce().stream().collect(Collectors.toMap(OperatingModel::place, Function.identity()));
        Map<Integer, LocalDate> reminded = reminders.last(scope, term.id());
        List<DistrictOverview.DistrictStanding> districts = organisations.children(Organisation.CITY).stream()
                .filter(one -> one.kind() == Organisation.Kind.DISTRICT)
                .map(one -> standing(
                        one, filed.get(one.number()), inForce.get(one.number()), deadline, reminded.get(one.number())))
                .sorted(Comparator.comparingLong(DistrictOverview.DistrictStanding::overdueDays)
                        .reversed()
                        .thenComparing(DistrictOverview.DistrictStanding::district))
                .toList();
        return new DistrictOverview(
                term.name(), deadline, days.map(Threshold::ours).orElse(false), clock.instant(), districts);
    }

    /** Reminds every district that is overdue and was not reminded today; answers how many. */
    @Transactional
    public int remind(Scope scope) {
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        int sent = 0;
        for (DistrictOverview.DistrictStanding one : of(scope).districts()) {
            if (one.overdueDays() > 0 && remind(scope, term, one.district())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean remind(Scope scope, Term term, int district) {
        Scope there = scope.within(Purpose.SUPERVISION, district);
        DistrictReminderStore.Id id = ids.next(district, DistrictReminderStore.Id::new);
        boolean first = tenancy.as(there, () -> reminders.insert(there, id, scope.place(), term.id(), today()));
        if (first) {
            events.publishEvent(new DistrictPlan.Reminded(district, id.value()));
        }
        return first;
    }

    private DistrictOverview.DistrictStanding standing(
            Organisation district,
            @Nullable DistrictPlan plan,
            @Nullable OperatingModel model,
            @Nullable LocalDate deadline,
            @Nullable LocalDate reminded) {
        boolean due = plan == null || plan.state() == DistrictPlan.State.RETURNED;
        long over = !due || deadline == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(deadline, today()));
        return new DistrictOverview.DistrictStanding(
                district.number(),
                district.name(),
                plan == null ? null : plan.state(),
                plan == null ? null : plan.id(),
                plan == null ? null : plan.filedAt(),
                plan == null ? null : plan.receipt(),
                over,
                model == null ? null : model.model(),
                model == null ? null : model.operatorName(),
                model == null ? null : model.since(),
                reminded);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
