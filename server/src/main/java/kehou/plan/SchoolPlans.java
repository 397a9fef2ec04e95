package kehou.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One school, one plan (一校一案, JA-1): drafted from what the school has, filed when the rules have nothing against it,
 * reviewed by the authority, in force and public as a guide, and followed by the next edition.
 */
@Component
public class SchoolPlans {
    private final SchoolPlanStore store;
    private final PlanDrafting drafting;
    private final PlanFindings findings;
    private final GuideStore guides;
    private final Terms terms;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchoolPlans(
            SchoolPlanStore store,
            PlanDrafting drafting,
            PlanFindings findings,
            GuideStore guides,
            Terms terms,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.findings = findings;
        this.guides = guides;
        this.terms = terms;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** All editions of the caller's school, the latest first, without their texts. */
    @Transactional(readOnly = true)
    public List<SchoolPlan> ofSchool(Scope scope) {
        return store.ofSchool(scope, scope.place());
    }

    /** What reached the caller's authority, the latest first, without their texts. */
    @Transactional(readOnly = true)
    public Page<SchoolPlan> received(Scope scope, SchoolPlan.@Nullable State state, long after, int limit) {
        return Page.of(
                store.received(scope, state, after, limit + 1),
                limit,
                plan -> plan.id().value());
    }

    /** One of the caller's school, or one that reached the caller's authority; 404 for any other. */
    @Transactional(readOnly = true)
    public SchoolPlan find(Scope scope, SchoolPlan.Id id) {
        return (scope.opens(id.school()) ? store.find(scope, id) : store.at(scope, id))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /**
     * Begins the next edition for a term, the running one if absent: the first is drafted from what the school has,
     * a later one goes on from the words and remarks of the edition before. Refuses while one is open.
     */
    @Transactional
    public SchoolPlan draft(Scope scope, Term.@Nullable Id wanted) {
        Term term = wanted == null ? terms.current().orElseThrow(Refusal.NO_TERM::refused) : terms.find(wanted);
        int school = scope.at(scope.place());
        SchoolPlan before = store.latest(scope, school, term.id())
                .flatMap(last -> store.find(scope, last.id()))
                .orElse(null);
        SchoolPlan plan = new SchoolPlan(
                ids.next(school, SchoolPlan.Id::new),
                school,
                organisations.require(school).name(),
                organisations.authorityOf(school),
                term.id(),
                term.name(),
                before == null ? 1 : before.edition() + 1,
                SchoolPlan.State.DRAFT,
                before == null ? drafting.draft(scope, school, term.id(), last(scope, school)) : before.sections(),
                clock.instant(),
                null,
                null,
                "",
                1);
        if (!store.insert(scope, plan)) {
            throw Refusal.PLAN_OPEN.refused();
        }
        events.publishEvent(new SchoolPlan.Drafted(school, plan.id(), plan.edition()));
        return find(scope, plan.id());
    }

    /** What every part would say if it were drafted from today's classes, people and places; nothing is stored. */
    @Transactional(readOnly = true)
    public List<PlanSection> suggestions(Scope scope, SchoolPlan.Id id) {
        SchoolPlan plan = own(scope, id);
        return drafting.draft(scope, plan.school(), plan.term(), plan);
    }

    /** Rewrites parts of a draft. Refuses one that was filed, and one that was changed meanwhile. */
    @Transactional
    public SchoolPlan write(Scope scope, SchoolPlan.Id id, PlanDraft draft) {
        SchoolPlan plan = own(scope, id);
        requireDraft(plan);
        if (!store.write(scope, id, draft)) {
            throw Reason.stale(plan);
        }
        return find(scope, id);
    }

    /** Files a draft with the authority. Refuses while the rules have findings about it, with their titles. */
    @Transactional
    public SchoolPlan file(Scope scope, SchoolPlan.Id id) {
        SchoolPlan plan = own(scope, id);
        requireDraft(plan);
        List<String> against = findings.of(scope, plan.school(), dayOf(plan.term()));
        if (!against.isEmpty()) {
            throw Refusal.PLAN_FINDINGS.refused("count", against.size(), "titles", String.join("、", against));
        }
        if (!store.file(scope, id, plan.version(), clock.instant())) {
            throw Reason.stale(plan);
        }
        events.publishEvent(new SchoolPlan.Filed(plan.school(), id, plan.authority()));
        return find(scope, id);
    }

    /**
     * The authority's answer, once. Approved, the plan is in force instead of the one before, and its guide is public.
     * What goes back says why, as a whole or at a part.
     */
    @Transactional
    public SchoolPlan answer(Scope scope, SchoolPlan.Id id, PlanAnswer answer) {
        SchoolPlan plan = store.at(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!answer.approved() && answer.answer().isBlank() && answer.remarks().isEmpty()) {
            throw Refusal.REASON_MISSING.refused();
        }
        Scope there = scope.within(Purpose.REVIEW, plan.school());
        tenancy.as(there, () -> settle(there, plan, answer));
        SchoolPlan.State state = answer.approved() ? SchoolPlan.State.IN_FORCE : SchoolPlan.State.RETURNED;
        events.publishEvent(new SchoolPlan.Answered(plan.school(), id, plan.authority(), state));
        return find(scope, id);
    }

    private void settle(Scope there, SchoolPlan plan, PlanAnswer answer) {
        if (answer.approved()) {
            store.archiveOthers(there, plan.id());
        }
        Instant now = clock.instant();
        if (!store.answer(there, plan.id(), answer, now)) {
            throw Refusal.PLAN_ANSWERED.refused("state", plan.state());
        }
        if (answer.approved()) {
            guides.publish(there, plan, LocalDate.ofInstant(now, MovableClock.BEIJING));
        }
    }

    /** Today while the term runs; before it begins its first day, for that is what is planned. */
    private LocalDate dayOf(Term.Id id) {
        Term term = terms.find(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        return today.isBefore(term.firstDay()) ? term.firstDay() : today;
    }

    private @Nullable SchoolPlan last(Scope scope, int school) {
        return store.lastInForce(scope, school)
                .flatMap(plan -> store.find(scope, plan.id()))
                .orElse(null);
    }

    private SchoolPlan own(Scope scope, SchoolPlan.Id id) {
        Parties.requireOwn(scope, id);
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private static void requireDraft(SchoolPlan plan) {
        if (plan.state() != SchoolPlan.State.DRAFT) {
            throw Refusal.PLAN_LOCKED.refused("state", plan.state());
        }
    }
}
