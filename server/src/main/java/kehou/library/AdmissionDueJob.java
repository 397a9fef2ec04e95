package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning: reminds authorities of steps that are due, once for each step and day however often it runs. */
@Component
class AdmissionDueJob {
    private static final int AT_ONCE = 1000;

    private final AdmissionStore admissions;
    private final StepStore steps;
    private final AdmissionPath path;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AdmissionDueJob(
            AdmissionStore admissions,
            StepStore steps,
            AdmissionPath path,
            Organisations organisations,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.admissions = admissions;
        this.steps = steps;
        this.path = path;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 10 8 * * *", zone = "Asia/Shanghai")
    void run() {
        Scope city = new Scope(
                Role.SYSTEM,
                Organisation.CITY,
                0,
                Set.of(),
                organisations.areasOf(Organisation.CITY),
                Set.of(),
                Purpose.REVIEW,
                null);
        LocalDate today = LocalDate.now(clock);
        tenancy.as(
                city,
                () -> transaction.execute(_ -> {
                    admissions.due(city, today, AT_ONCE).forEach(admission -> {
                        Scope at = city.within(Purpose.REVIEW, admission.school());
                        tenancy.as(at, () -> remind(at, admission));
                    });
                    return Boolean.TRUE;
                }));
    }

    private void remind(Scope at, Admission admission) {
        LocalDate due = admission.due();
        if (due != null && steps.remind(at, admission, due, clock.instant())) {
            path.note(at, admission, AdmissionStep.Kind.REMINDED, due.toString());
            events.publishEvent(new Admission.Reminded(
                    admission.school(), admission.id(), admission.authority(), admission.stage(), due));
        }
    }
}
