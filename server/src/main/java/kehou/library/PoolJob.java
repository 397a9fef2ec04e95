package kehou.library;

import java.util.function.Function;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what ran out: invitations that nobody answered, engagements whose last day lies behind. Any node, any number of times. */
@Component
class PoolJob {
    private static final int AT_ONCE = 200;

    private final PoolInvitations invitations;
    private final Engagements engagements;
    private final Organisations organisations;
    private final Tenancy tenancy;

    PoolJob(PoolInvitations invitations, Engagements engagements, Organisations organisations, Tenancy tenancy) {
        this.invitations = invitations;
        this.engagements = engagements;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.pool:PT30M}", initialDelayString = "${kehou.jobs.pool:PT2M}")
    void run() {
        for (Scope schools : organisations.everySchool(Purpose.OPERATION)) {
            tenancy.as(schools, () -> {
                untilNone(scope -> invitations.expire(scope, AT_ONCE), schools);
                untilNone(scope -> engagements.endOver(scope, AT_ONCE), schools);
            });
        }
    }

    private static void untilNone(Function<Scope, Integer> step, Scope scope) {
        // Each step is a transaction of its own; a full one means that there may be more.
        while (step.apply(scope) == AT_ONCE) {}
    }
}
