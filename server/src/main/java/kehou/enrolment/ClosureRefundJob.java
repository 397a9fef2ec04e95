package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When a term is over, what its closures still owe goes back. Run twice, or by two nodes, paid once. */
@Component
class ClosureRefundJob {
    private static final Logger LOG = LoggerFactory.getLogger(ClosureRefundJob.class);
    private static final int AT_ONCE = 500;

    private final Withdrawals withdrawals;
    private final ClosureCreditStore credits;
    private final Terms terms;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosureRefundJob(
            Withdrawals withdrawals,
            ClosureCreditStore credits,
            Terms terms,
            Organisations organisations,
            Tenancy tenancy,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.credits = credits;
        this.terms = terms;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${kehou.jobs.closure-refunds:PT1H}",
            initialDelayString = "${kehou.jobs.closure-refunds-first:PT4M}")
    void run() {
        LocalDate today = LocalDate.now(clock);
        List<Term.Id> over = terms.list().stream()
                .filter(term -> term.lastDay().isBefore(today))
                .map(Term::id)
                .toList();
        for (Scope scope : organisations.everySchool(Purpose.MONEY)) {
            due(scope, over).forEach(this::settle);
        }
    }

    private List<Enrolment.Id> due(Scope scope, List<Term.Id> over) {
        List<Enrolment.Id> due = tenancy.as(scope, () -> transaction.execute(_ -> credits.due(scope, over, AT_ONCE)));
        return due == null ? List.of() : due;
    }

    private void settle(Enrolment.Id place) {
        Scope scope = Scope.system(Purpose.MONEY, RowId.schoolOf(place.value()));
        try {
            tenancy.as(scope, () -> withdrawals.settleClosures(scope, place));
        } catch (RuntimeException e) {
            // One place in trouble must not keep the others waiting.
            LOG.warn("the closures of place {} are not settled yet", place.value(), e);
        }
    }
}
