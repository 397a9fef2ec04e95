package kehou.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.supervision.DueStore.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the roll-ups true. An event only marks what it made old, so it may arrive twice or late; what is
 * marked is counted anew from the rows, many events at once. Practice schools are never counted.
 */
@Component
public class RollUps {
    private static final Logger LOG = LoggerFactory.getLogger(RollUps.class);
    private static final int MOST = 10_000;

    private final DueStore due;
    private final RollUpStore store;
    private final StandingStore standings;
    private final Figures figures;
    private final ComplianceBoards boards;
    private final HelperPressures pressures;
    private final ApprovalFigures approvals;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final AtomicInteger loads = new AtomicInteger();

    RollUps(
            DueStore due,
            RollUpStore store,
            StandingStore standings,
            Figures figures,
            ComplianceBoards boards,
            HelperPressures pressures,
            ApprovalFigures approvals,
            Organisations organisations,
            Tenancy tenancy,
            TransactionOperations transactions,
            Clock clock) {
        this.due = due;
        this.store = store;
        this.standings = standings;
        this.figures = figures;
        this.boards = boards;
        this.pressures = pressures;
        this.approvals = approvals;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** These days of the school are to be counted anew. */
    @Transactional
    public void markDays(int school, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        Scope own = own(school);
        List<Due> dues = days.stream().map(day -> new Due(school, day)).toList();
        tenancy.as(own, () -> due.mark(own, dues, clock.instant()));
    }

    /** These figures are to be counted anew, in the transaction that made them old. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mark(Scope scope, Set<Due> old) {
        due.mark(scope, old, clock.instant());
    }

    /** The school's standing is to be counted anew. */
    @Transactional
    public void markStanding(int school) {
        markDays(school, List.of(DueStore.STANDING));
    }

    /**
     * Does the work and leaves what it marks to be counted after it, once: a load of many weeks would have every
     * school counted anew each second. Nothing is lost if it fails, the marks stay.
     */
    public void restDuring(Runnable work) {
        loads.incrementAndGet();
        try {
            work.run();
        } finally {
            loads.decrementAndGet();
        }
    }

    /** Whether a load is at work whose marks are to wait. */
    boolean resting() {
        return loads.get() > 0;
    }

    /**
     * Counts everything that is marked, each figure once; answers how many figures. What is marked again meanwhile is for
     * the next time. Any node may do so at any time.
     */
    public int settle() {
        int settled = 0;
        Set<Due> tried = new HashSet<>();
        List<Due> some = waiting();
        while (!some.isEmpty()) {
            for (Due mark : some) {
                settled += settle(mark) > 0 ? 1 : 0;
            }
            tried.addAll(some);
            some = waiting().stream().filter(mark -> !tried.contains(mark)).toList();
        }
        return settled;
    }

    /** What is marked, the oldest first, at most ten thousand. */
    List<Due> waiting() {
        return due.oldest(MOST);
    }

    /** Counts one day of a school and writes it down: what settling and recounting share. */
    void count(Scope own, int school, LocalDate day) {
        write(own, figures.day(own, school, day));
    }

    void write(Scope own, DayCount count) {
        int school = count.school().school();
        LocalDate day = count.school().day();
        int area = area(school);
        store.put(own, area, count.school(), clock.instant());
        store.clearClasses(own, school, day);
        store.putClasses(own, school, area, day, count.classes());
    }

    /**
     * Counts one figure and answers how often it had been marked; 0 where another node counts it. One school in trouble
     * keeps no other waiting: its marks stay.
     */
    int settle(Due mark) {
        try {
            return counted(mark);
        } catch (RuntimeException e) {
            LOG.warn("figures of {} on {} are not counted yet", mark.school(), mark.day(), e);
            return 0;
        }
    }

    private int counted(Due mark) {
        Scope own = own(mark.school());
        Integer marks = tenancy.as(
                own,
                () -> transactions.execute(_ -> {
                    // Taken first: what is marked while we count stays for the next time.
                    int taken = due.take(own, mark);
                    Organisation place = organisations.require(mark.school());
                    if (taken == 0 || !place.isSchool() || place.practice()) {
                        return 0;
                    }
                    if (mark.day().equals(DueStore.STANDING)) {
                        stand(own, mark.school());
                    } else {
                        count(own, mark.school(), mark.day());
                    }
                    return taken;
                }));
        return marks == null ? 0 : marks;
    }

    private void stand(Scope own, int school) {
        Instant now = clock.instant();
        int area = area(school);
        SchoolStanding standing = figures.standing(own, school);
        standings.put(own, area, standing, now);
        standings.clearClasses(own, school);
        standings.putClasses(own, school, area, standing.classes());
        boards.count(own, school, area);
        pressures.count(own, school, area);
        approvals.count(own, school, area);
        store.moveDays(own, school, area);
        store.moveClassDays(own, school, area);
    }

    private int area(int school) {
        Integer parent = organisations.require(school).parent();
        return parent == null ? Organisation.CITY : parent;
    }

    static Scope own(int school) {
        return Scope.system(Purpose.SUPERVISION, school);
    }
}
