package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Ids;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.OperatorAuthorisations;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who runs the enrichment of which schools (NP-4.1.1, NP-4.2.2): the city decides for its own, a district by its received
 * plan. On its day the named operator is authorised for the schools, and the one before it no longer.
 */
@Component
public class OperatingModels {
    private final OperatingModelStore store;
    private final Organisations organisations;
    private final OperatorAuthorisations authorisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperatingModels(
            OperatingModelStore store,
            Organisations organisations,
            OperatorAuthorisations authorisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.authorisations = authorisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller's place decided, the latest day first. */
    @Transactional(readOnly = true)
    public List<OperatingModel> of(Scope scope) {
        return store.of(scope.place());
    }

    /** The places that name the caller's operator today, with their schools. */
    @Transactional(readOnly = true)
    public List<OperatedPlace> operatedBy(Scope scope) {
        Set<Integer> open = numbers(authorisations.schoolsOf(scope.place()));
        return inForce().stream()
                .filter(model -> Integer.valueOf(scope.place()).equals(model.operator()))
                .map(model -> new OperatedPlace(
                        model.place(),
                        model.placeName(),
                        model.model(),
                        model.since(),
                        covered(model.place(), model.schools()).stream()
                                .map(school -> new OperatedPlace.OperatedSchool(
                                        school.number(), school.name(), open.contains(school.number())))
                                .toList()))
                .toList();
    }

    /** The operators that the caller's place may name: the city's and its own. */
    @Transactional(readOnly = true)
    public List<OperatorChoice> choices(Scope scope) {
        Integer municipal = inForce().stream()
                .filter(model -> model.place() == Organisation.CITY)
                .map(OperatingModel::operator)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Stream.of(Organisation.CITY, scope.place())
                .distinct()
                .flatMap(place -> organisations.children(place).stream())
                .filter(one -> one.kind() == Organisation.Kind.OPERATOR)
                .map(one -> new OperatorChoice(
                        one.number(), one.name(), Integer.valueOf(one.number()).equals(municipal)))
                .toList();
    }

    /** The city decides for the schools it runs itself. Refuses a district, whose plan says it, and what is not whole. */
    @Transactional
    public OperatingModel decide(Scope scope, ModelWish wish) {
        Organisation place = organisations.require(scope.place());
        if (place.kind() != Organisation.Kind.CITY) {
            throw Refusal.MODEL_BY_PLAN.refused();
        }
        require(place.number(), wish);
        return decide(scope, place, wish, null);
    }

    /** What a received plan says. */
    OperatingModel decided(Scope scope, DistrictPlan plan) {
        ModelWish wish = Objects.requireNonNull(plan.model());
        return decide(scope, organisations.require(plan.district()), wish, plan.id());
    }

    /** Refuses a municipal model without an operator, an own one without words, and schools that are not the place's. */
    void require(int place, ModelWish wish) {
        Integer operator = wish.operator();
        if (wish.model() == OperatingModel.Kind.MUNICIPAL && operator == null) {
            throw Refusal.OPERATOR_MISSING.refused();
        }
        if (wish.model() == OperatingModel.Kind.OWN && wish.how().isBlank()) {
            throw Refusal.MODEL_UNSAID.refused();
        }
        if (operator != null && organisations.require(operator).kind() != Organisation.Kind.OPERATOR) {
            throw Refusal.NO_OPERATOR.refused("operator", operator);
        }
        Set<Integer> own = numbers(covered(place, List.of()));
        wish.schools().stream()
                .filter(school -> !own.contains(school))
                .findFirst()
                .ifPresent(school -> {
                    throw Refusal.SCHOOL_NOT_RUN.refused("school", school);
                });
    }

    /** The operator's name as it is today; null where none is named. */
    @Nullable
    String operatorName(ModelWish wish) {
        Integer operator = wish.operator();
        return operator == null ? null : organisations.require(operator).name();
    }

    /** What binds today, at most one for a place. */
    List<OperatingModel> inForce() {
        return store.inForce(today());
    }

    /** Authorises the operators of the models whose day has come. */
    @Transactional
    public void enterDue(Scope scope) {
        store.due(today()).forEach(model -> enter(scope, model));
    }

    private OperatingModel decide(Scope scope, Organisation place, ModelWish wish, DistrictPlan.@Nullable Id plan) {
        OperatingModel model = new OperatingModel(
                ids.next(place.number(), OperatingModel.Id::new),
                place.number(),
                place.name(),
                wish.model(),
                wish.operator(),
                operatorName(wish),
                wish.since(),
                wish.how().strip(),
                wish.schools().stream().distinct().sorted().toList(),
                plan,
                clock.instant(),
                null);
        Scope there = scope.within(Purpose.REVIEW, place.number());
        tenancy.as(there, () -> store.insert(there, model));
        events.publishEvent(new OperatingModel.Decided(place.number(), model.id()));
        store.due(today()).stream().filter(due -> due.id().equals(model.id())).forEach(due -> enter(scope, due));
        return store.of(place.number()).stream()
                .filter(one -> one.id().equals(model.id()))
                .findFirst()
                .orElseThrow();
    }

    private void enter(Scope scope, OperatingModel model) {
        OperatingModel before = store.lastEntered(model.place()).orElse(null);
        Scope there = scope.within(Purpose.REVIEW, model.place());
        if (!tenancy.as(there, () -> store.enter(there, model.id(), clock.instant()))) {
            return;
        }
        Integer operator = model.operator();
        Set<Integer> next = operator == null ? Set.of() : numbers(covered(model.place(), model.schools()));
        Integer former = before == null ? null : before.operator();
        if (before != null && former != null) {
            numbers(covered(before.place(), before.schools())).stream()
                    .filter(school -> !former.equals(operator) || !next.contains(school))
                    .forEach(school -> authorisations.dismiss(scope, former, school));
        }
        if (operator != null) {
            next.forEach(school -> authorisations.authorise(scope, operator, school));
        }
        events.publishEvent(new OperatingModel.Entered(model.place(), model.id(), next.size()));
    }

    /** The schools that the place runs itself, or those of them that are named. */
    private List<Organisation> covered(int place, List<Integer> named) {
        SchoolRun run = place == Organisation.CITY ? SchoolRun.MUNICIPAL : SchoolRun.DISTRICT;
        return organisations.schools(place).stream()
                .filter(school -> school.run() == run && !school.practice())
                .filter(school -> named.isEmpty() || named.contains(school.number()))
                .toList();
    }

    private static Set<Integer> numbers(List<Organisation> schools) {
        return schools.stream().map(Organisation::number).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
