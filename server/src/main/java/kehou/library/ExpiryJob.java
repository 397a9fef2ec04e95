package kehou.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at what runs out, in every school and at every authority. */
@Component
class ExpiryJob {
    private final Expiries expiries;
    private final ProviderExpiries providers;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final WarningDays warningDays;

    ExpiryJob(
            Expiries expiries,
            ProviderExpiries providers,
            Organisations organisations,
            WarningDays warningDays,
            Tenancy tenancy) {
        this.expiries = expiries;
        this.providers = providers;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.warningDays = warningDays;
    }

    @Scheduled(fixedDelayString = "${kehou.jobs.expiry:PT10M}", initialDelayString = "${kehou.jobs.expiry:PT1M}")
    void run() {
        List<Integer> days = warningDays.all();
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
            providers.run(days);
        });
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
