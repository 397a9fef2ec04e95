package kehou.region;

import java.time.Clock;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which schools an operator may look at and work for; the authority over the school decides (NP-1.2.5). */
@Component
public class OperatorAuthorisations {
    private final Organisations organisations;
    private final OperatorStore store;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OperatorAuthorisations(
            Organisations organisations,
            OperatorStore store,
            Tenancy tenancy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.store = store;
        this.tenancy = tenancy;
        this.clock = clock;
        this.events = events;
    }

    /** The schools that operator is authorised for, by number. */
    @Transactional(readOnly = true)
    public List<Organisation> schoolsOf(int operator) {
        return store.schoolsOf(operator).stream().map(organisations::require).toList();
    }

    /** Authorises the operator for the school; doing so twice is doing so once. */
    @Transactional
    public void authorise(Scope scope, int operator, int school) {
        require(operator, school);
        Scope own = organisations.over(scope, school);
        if (tenancy.as(own, () -> store.insert(own, school, operator, clock.instant())) > 0) {
            events.publishEvent(new Organisation.OperatorAuthorised(school, operator));
        }
    }

    /** Ends it; from the next request on the operator sees nothing of the school. */
    @Transactional
    public void dismiss(Scope scope, int operator, int school) {
        Scope own = organisations.over(scope, school);
        if (tenancy.as(own, () -> store.delete(own, school, operator)) > 0) {
            events.publishEvent(new Organisation.OperatorDismissed(school, operator));
        }
    }

    private void require(int operator, int school) {
        boolean fit = organisations.require(operator).kind() == Organisation.Kind.OPERATOR
                && organisations.require(school).isSchool();
        if (!fit) {
            throw Refusal.PARENT_UNFIT.refused("operator", operator, "school", school);
        }
    }
}
