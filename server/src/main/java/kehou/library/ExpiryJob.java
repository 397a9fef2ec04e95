package kehou.library;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at what runs out, in every school and at every authority. */
@Component
class ExpiryJob {
    private final Expiries expiries;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final RulePacks packs;
    private final Clock clock;

    ExpiryJob(Expiries expiries, Organisations organisations, RulePacks packs, Tenancy tenancy, Clock clock) {
        this.expiries = expiries;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.packs = packs;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.expiry:PT10M}", initialDelayString = "${kehou.jobs.expiry:PT10M}")
    void run() {
        List<Integer> days = daysOfWarning();
        for (Scope scope : everyOwner()) {
            tenancy.as(scope, () -> {
                untilNone(expiries::suspendInstructors, scope);
                expiries.warnOfCertificates(scope, days);
            });
        }
        Scope city = Scope.system(Purpose.OPERATION, ExternalPersonStore.CITY);
        tenancy.as(city, () -> {
            untilNone(expiries::endClearances, city);
            expiries.warnOfClearances(city, days);
        });
    }

    /** How many days ahead is said: data of the city's packs. */
    private List<Integer> daysOfWarning() {
        return packs.threshold(organisations.ruleplace(Organisation.CITY), LocalDate.now(clock), "expiry.warning-days")
                .map(threshold -> threshold.values().stream()
                        .map(BigDecimal::intValueExact)
                        .toList())
                .orElse(List.of());
    }

    /** Schools own instructors, and authorities the dossiers of people of society. */
    private List<Scope> everyOwner() {
        List<Scope> owners = new ArrayList<>(organisations.everySchool(Purpose.OPERATION));
        organisations.areasOf(Organisation.CITY).forEach(area -> owners.add(Scope.system(Purpose.OPERATION, area)));
        return owners;
    }

    private static void untilNone(Function<Scope, Integer> step, Scope scope) {
        // Each step is a transaction of its own; a full one means that there may be more.
        while (step.apply(scope) == Expiries.AT_ONCE) {}
    }
}
