package kehou.timetable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service schedule of a school (排片表, JB-1.3, SH-3.1): put together, published, never taken back. */
@Component
public class Schedules {
    private final ScheduleStore store;
    private final PublishedScheduleStore published;
    private final ScheduleFilingStore filings;
    private final ScheduleReminderStore reminders;
    private final OwnCellStore own;
    private final ScheduleDrafts drafts;
    private final ScheduleRules rules;
    private final Offerings offerings;
    private final Organisations organisations;
    private final Terms terms;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Schedules(
            ScheduleStore store,
            PublishedScheduleStore published,
            ScheduleFilingStore filings,
            ScheduleReminderStore reminders,
            OwnCellStore own,
            ScheduleDrafts drafts,
            ScheduleRules rules,
            Offerings offerings,
            Organisations organisations,
            Terms terms,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.published = published;
        this.filings = filings;
        this.reminders = reminders;
        this.own = own;
        this.drafts = drafts;
        this.rules = rules;
        this.offerings = offerings;
        this.organisations = organisations;
        this.terms = terms;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Where the caller's school stands this term. */
    @Transactional(readOnly = true)
    public ScheduleDesk desk(Scope scope) {
        int school = scope.at(scope.place());
        Term term = term();
        LocalDate today = today();
        List<ScheduleCell> cells = drafts.of(scope, school, term.id());
        List<ServiceSchedule> versions = store.versions(scope, school, term.id());
        int latest = versions.isEmpty() ? 0 : versions.getFirst().version();
        var place = organisations.ruleplace(school);
        return new ScheduleDesk(
                organisations.require(school).name(),
                term,
                today,
                rules.deadline(place, term),
                rules.inTime(place, today, term, firstDay(versions)),
                reminders.last(scope, school, term.id()),
                rules.required(school, today),
                cells,
                own.of(scope, school, term.id()),
                rules.findings(school, today, cells),
                ScheduleDiff.of(store.cells(scope, school, term.id(), latest), cells),
                unpublished(scope, term),
                versions,
                filings.of(scope, school));
    }

    /** A published version of the caller's school. */
    @Transactional(readOnly = true)
    public ScheduleDetail find(Scope scope, ServiceSchedule.Id id) {
        ServiceSchedule schedule = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        List<ScheduleCell> cells = store.cells(scope, id.school(), schedule.term(), schedule.version());
        List<ScheduleCell> before = store.cells(scope, id.school(), schedule.term(), schedule.version() - 1);
        return new ScheduleDetail(
                schedule,
                organisations.require(id.school()).name(),
                terms.find(schedule.term()),
                cells,
                ScheduleDiff.of(before, cells));
    }

    /**
     * Makes the week as it stands the next version: public, for good, and told to whom it concerns. Refuses an empty
     * one, one with a cell that lacks a required element (named in words), one that says what the last one says, and
     * one made on a version that is not the latest.
     */
    @Transactional
    public ServiceSchedule publish(Scope scope, SchedulePublication wish) {
        int school = scope.at(scope.place());
        Term term = term();
        List<ScheduleCell> cells = drafts.of(scope, school, term.id());
        if (cells.isEmpty()) {
            throw Refusal.NOTHING_TO_PUBLISH.refused();
        }
        List<CellFinding> findings = rules.findings(school, today(), cells);
        if (!findings.isEmpty()) {
            throw ScheduleRules.incomplete(findings);
        }
        Optional<ServiceSchedule> last =
                store.versions(scope, school, term.id()).stream().findFirst();
        int seen = last.map(ServiceSchedule::version).orElse(0);
        if (seen != wish.version()) {
            throw Refusal.PUBLISHED_MEANWHILE.refused("version", seen);
        }
        if (store.cells(scope, school, term.id(), seen).equals(cells)) {
            throw Refusal.NOTHING_CHANGED.refused("version", seen);
        }
        Instant now = clock.instant();
        ServiceSchedule next = new ServiceSchedule(
                ids.next(school, ServiceSchedule.Id::new),
                term.id(),
                seen + 1,
                wish.note().strip(),
                cells.size(),
                now);
        if (!store.insert(scope, next, cells)) {
            throw Refusal.PUBLISHED_MEANWHILE.refused("version", next.version());
        }
        Organisation of = organisations.require(school);
        if (!of.practice()) {
            published.put(scope, next, term, of, districtOf(of), cells, today());
        }
        events.publishEvent(new ServiceSchedule.Published(school, next.id(), next.version()));
        return next;
    }

    private int unpublished(Scope scope, Term term) {
        return (int) offerings.ofSchool(scope).stream()
                .filter(of -> of.state() == Offering.State.DRAFT && of.term().equals(term.id()))
                .count();
    }

    private Organisation districtOf(Organisation school) {
        @Nullable Integer parent = school.parent();
        return parent == null ? school : organisations.require(parent);
    }

    static @Nullable LocalDate firstDay(List<ServiceSchedule> versions) {
        return versions.isEmpty()
                ? null
                : LocalDate.ofInstant(versions.getLast().publishedAt(), MovableClock.BEIJING);
    }

    private Term term() {
        return terms.current().orElseThrow(Refusal.NO_TERM::refused);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
