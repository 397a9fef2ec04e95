package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Receipts;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A district's plan for its schools, filed with the city (县区实施方案, NP-4.2.1), and with it the model by which they are
 * run (NP-4.2.2). The city receives it under a number, or sends it back with what is amiss.
 */
@Component
public class DistrictPlans {
    static final String DEADLINE = "district.plan-days";
    private static final String PARTS = "district.plan";

    private final DistrictPlanStore store;
    private final DistrictSectionStore sections;
    private final OperatingModels models;
    private final RulePacks rules;
    private final Receipts receipts;
    private final Terms terms;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistrictPlans(
            DistrictPlanStore store,
            DistrictSectionStore sections,
            OperatingModels models,
            RulePacks rules,
            Receipts receipts,
            Terms terms,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sections = sections;
        this.models = models;
        this.rules = rules;
        this.receipts = receipts;
        this.terms = terms;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** All editions of the caller's district, the latest first, without their texts. */
    @Transactional(readOnly = true)
    public List<DistrictPlan> ofDistrict(Scope scope) {
        return own(scope, at -> store.ofDistrict(at, at.place()));
    }

    /** What reached the caller's city, the latest first, without texts. */
    @Transactional(readOnly = true)
    public Page<DistrictPlan> received(Scope scope, DistrictPlan.@Nullable State state, long after, int limit) {
        return Page.of(
                store.received(scope, state, after, limit + 1),
                limit,
                plan -> plan.id().value());
    }

    /** One of the caller's district, or one that was filed with the caller's city; 404 for any other. */
    @Transactional(readOnly = true)
    public DistrictPlan find(Scope scope, DistrictPlan.Id id) {
        return id.school() == scope.place()
                ? own(scope, at -> written(at, id))
                : store.at(scope, id).map(sections::fill).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** What the packs say of the parts that are written. */
    @Transactional(readOnly = true)
    public Verdict check(Scope scope, DistrictPlan.Id id) {
        return judge(find(scope, id));
    }

    /**
     * Begins the next edition for the running term: with the words, the remarks and the model of the one before, if there
     * is one. Refuses the city, which files with nobody, and while one is open.
     */
    @Transactional
    public DistrictPlan draft(Scope scope) {
        Organisation district = organisations.require(scope.place());
        if (district.kind() != Organisation.Kind.DISTRICT) {
            throw Refusal.NO_DISTRICT.refused();
        }
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        return own(scope, at -> {
            DistrictPlan before =
                    store.latest(at, at.place()).map(sections::fill).orElse(null);
            ModelWish model = before == null ? null : before.model();
            DistrictPlan plan = new DistrictPlan(
                    ids.next(at.place(), DistrictPlan.Id::new),
                    at.place(),
                    district.name(),
                    term.id(),
                    term.name(),
                    1,
                    DistrictPlan.State.DRAFT,
                    model,
                    before == null ? null : before.operatorName(),
                    before == null ? empty() : before.sections(),
                    clock.instant(),
                    null,
                    null,
                    null,
                    "",
                    1);
            if (!store.insert(at, plan)) {
                throw Refusal.PLAN_OPEN.refused();
            }
            sections.insert(at, plan);
            if (model != null) {
                store.choose(at, plan.id(), model, plan.operatorName());
            }
            DistrictPlan begun = written(at, plan.id());
            events.publishEvent(new DistrictPlan.Drafted(at.place(), plan.id(), begun.edition()));
            return begun;
        });
    }

    /** Rewrites parts of a draft and chooses the model. Refuses what was filed, and what was changed meanwhile. */
    @Transactional
    public DistrictPlan write(Scope scope, DistrictPlan.Id id, DistrictPlanDraft draft) {
        Parties.requireOwn(scope, id);
        ModelWish model = draft.model();
        return own(scope, at -> {
            DistrictPlan plan = written(at, id);
            requireDraft(plan);
            if (model != null) {
                models.require(at.place(), model);
            }
            if (!store.touch(at, id, draft.version())) {
                throw Reason.stale(plan);
            }
            sections.write(at, id, draft.texts());
            if (model != null) {
                store.choose(at, id, model, models.operatorName(model));
            }
            return written(at, id);
        });
    }

    /** Files a draft with the city. Refuses one without a model, and one that lacks a part which the packs ask for. */
    @Transactional
    public DistrictPlan file(Scope scope, DistrictPlan.Id id) {
        Parties.requireOwn(scope, id);
        DistrictPlan filed = own(scope, at -> {
            DistrictPlan plan = written(at, id);
            requireDraft(plan);
            ModelWish model = plan.model();
            if (model == null) {
                throw Refusal.MODEL_MISSING.refused();
            }
            models.require(at.place(), model);
            Verdict verdict = judge(plan);
            if (verdict.outcome() == Outcome.NOT_MET) {
                throw Refusal.DISTRICT_PARTS_MISSING.refused(
                        "mend", String.valueOf(verdict.mend()), "clause", String.valueOf(verdict.clause()));
            }
            if (!store.file(at, id, plan.version(), clock.instant())) {
                throw Reason.stale(plan);
            }
            return written(at, id);
        });
        events.publishEvent(new DistrictPlan.Filed(filed.district(), id));
        return filed;
    }

    /**
     * The city's answer, once. Received, it stands instead of the one before, and its model binds from its day. What goes
     * back says why, as a whole or at a part.
     */
    @Transactional
    public DistrictPlan answer(Scope scope, DistrictPlan.Id id, DistrictPlanAnswer answer) {
        DistrictPlan plan = store.at(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!answer.received() && answer.answer().isBlank() && answer.remarks().isEmpty()) {
            throw Refusal.REASON_MISSING.refused();
        }
        String receipt = answer.received() ? receipts.next(scope, Receipts.Series.DISTRICT_PLAN) : null;
        Scope there = scope.within(Purpose.REVIEW, plan.district());
        tenancy.as(there, () -> {
            if (answer.received()) {
                store.archive(there, plan);
            }
            if (!store.answer(there, id, answer, receipt, clock.instant())) {
                throw Refusal.PLAN_ANSWERED.refused("state", plan.state());
            }
            sections.remark(there, id, answer.remarks());
        });
        if (answer.received()) {
            models.decided(scope, plan);
        }
        DistrictPlan.State state = answer.received() ? DistrictPlan.State.RECEIVED : DistrictPlan.State.RETURNED;
        events.publishEvent(new DistrictPlan.Answered(plan.district(), id, state));
        return find(scope, id);
    }

    private Verdict judge(DistrictPlan plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        return rules.judge(
                organisations.ruleplace(plan.district()),
                today,
                PARTS,
                Facts.of(
                        "districtPlanParts",
                        plan.sections().stream()
                                .filter(DistrictSection::written)
                                .map(DistrictSection::part)
                                .collect(Collectors.toSet())));
    }

    private DistrictPlan written(Scope at, DistrictPlan.Id id) {
        return store.find(at, id).map(sections::fill).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** A bureau's scope opens no rows; those of its own place are a stated case. */
    private <T> T own(Scope scope, Function<Scope, T> work) {
        Scope at = scope.within(Purpose.REVIEW, scope.place());
        return tenancy.as(at, () -> work.apply(at));
    }

    private static List<DistrictSection> empty() {
        return Arrays.stream(DistrictPart.values())
                .map(part -> new DistrictSection(part, "", ""))
                .toList();
    }

    private static void requireDraft(DistrictPlan plan) {
        if (plan.state() != DistrictPlan.State.DRAFT) {
            throw Refusal.PLAN_LOCKED.refused("state", plan.state());
        }
    }
}
