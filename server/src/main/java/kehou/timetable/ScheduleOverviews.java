package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an authority sees of the schedules under it, and its reminder to those that are overdue (JB-4.3). */
@Component
public class ScheduleOverviews {
    private final PublishedScheduleStore published;
    private final ScheduleReminderStore reminders;
    private final ScheduleRules rules;
    private final Organisations organisations;
    private final Terms terms;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScheduleOverviews(
            PublishedScheduleStore published,
            ScheduleReminderStore reminders,
            ScheduleRules rules,
            Organisations organisations,
            Terms terms,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.published = published;
        this.reminders = reminders;
        this.rules = rules;
        this.organisations = organisations;
        this.terms = terms;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The schools under the caller's place, this term. */
    @Transactional(readOnly = true)
    public ScheduleOverview of(Scope scope) {
        Term term = term();
        List<ScheduleOverview.SchoolCoverage> schools = schools(scope, term);
        return new ScheduleOverview(term.name(), term.firstDay(), clock.instant(), districts(schools), schools);
    }

    /** Reminds every school under the caller's place that is overdue and was not reminded today; answers how many. */
    @Transactional
    public int remind(Scope scope) {
        Term term = term();
        int sent = 0;
        for (ScheduleOverview.SchoolCoverage school : schools(scope, term)) {
            if (school.overdueDays() > 0 && remind(scope, term, school.school())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean remind(Scope scope, Term term, int school) {
        Scope at = scope.within(Purpose.SUPERVISION, school);
        ScheduleReminderStore.Id id = ids.next(school, ScheduleReminderStore.Id::new);
        boolean first = tenancy.as(at, () -> reminders.insert(at, id, scope.place(), term.id(), today()));
        if (first) {
            events.publishEvent(new ServiceSchedule.Reminded(school, id.value(), scope.place()));
        }
        return first;
    }

    private List<ScheduleOverview.SchoolCoverage> schools(Scope scope, Term term) {
        List<Organisation> under = organisations.schools(scope.place()).stream()
                .filter(school -> !school.practice())
                .toList();
        Map<Integer, PublishedScheduleLine> lines =
                published
                        .among(
                                term.id(),
                                under.stream().map(Organisation::number).toList())
                        .stream()
                        .collect(Collectors.toMap(PublishedScheduleLine::school, Function.identity()));
        Map<Integer, LocalDate> reminded = reminders.last(scope, term.id());
        Map<Integer, String> names = organisations.names(under.stream()
                .map(Organisation::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Optional<LocalDate>> deadlines = new HashMap<>();
        List<ScheduleOverview.SchoolCoverage> all = new ArrayList<>();
        for (Organisation school : under) {
            // Schools of one district share their rules; a place of its own is asked for apart.
            LocalDate deadline = deadlines
                    .computeIfAbsent(
                            school.division() + "@" + school.parent(),
                            _ -> Optional.ofNullable(rules.deadline(organisations.ruleplace(school.number()), term)))
                    .orElse(null);
            all.add(coverage(school, names, lines.get(school.number()), deadline, reminded.get(school.number())));
        }
        return all.stream()
                .sorted(Comparator.comparingLong(ScheduleOverview.SchoolCoverage::overdueDays)
                        .reversed()
                        .thenComparing(ScheduleOverview.SchoolCoverage::school))
                .toList();
    }

    private ScheduleOverview.SchoolCoverage coverage(
            Organisation school,
            Map<Integer, String> names,
            @Nullable PublishedScheduleLine line,
            @Nullable LocalDate deadline,
            @Nullable LocalDate reminded) {
        int district = school.parent() == null ? school.number() : school.parent();
        LocalDate first = line == null ? null : line.firstPublishedOn();
        long over = first != null || deadline == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(deadline, today()));
        return new ScheduleOverview.SchoolCoverage(
                school.number(),
                school.name(),
                district,
                district == Organisation.CITY ? "市直属" : names.getOrDefault(district, ""),
                line == null ? null : line.version(),
                first,
                deadline,
                over,
                first != null && deadline != null && first.isAfter(deadline),
                line == null ? null : line.filing(),
                line == null ? null : line.receipt(),
                reminded);
    }

    private static List<ScheduleOverview.DistrictCoverage> districts(List<ScheduleOverview.SchoolCoverage> schools) {
        Map<Integer, List<ScheduleOverview.SchoolCoverage>> by = schools.stream()
                .collect(Collectors.groupingBy(
                        ScheduleOverview.SchoolCoverage::district, TreeMap::new, Collectors.toList()));
        return by.values().stream()
                .map(of -> new ScheduleOverview.DistrictCoverage(
                        of.getFirst().district(),
                        of.getFirst().districtName(),
                        of.size(),
                        count(of, school -> school.version() != null),
                        count(of, school -> school.version() != null && !school.late()),
                        count(of, school -> school.filing() == ScheduleFiling.State.RECEIVED),
                        count(of, school -> school.overdueDays() > 0)))
                .toList();
    }

    private static int count(
            List<ScheduleOverview.SchoolCoverage> of, Predicate<ScheduleOverview.SchoolCoverage> which) {
        return (int) of.stream().filter(which).count();
    }

    private Term term() {
        return terms.current().orElseThrow(Refusal.NO_TERM::refused);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
