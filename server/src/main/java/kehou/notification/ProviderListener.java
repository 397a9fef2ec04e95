package kehou.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.library.Provider;
import kehou.library.Whitelist;
import kehou.library.WhitelistEntry;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Organisations;
import kehou.timetable.Sessions;
import kehou.timetable.SessionsAhead;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A licence or an agreement runs out (JB-2.2): the provider's own people hear of it, the authority that published it, and
 * schools at which classes of it go on.
 */
@Component
class ProviderListener {
    private final Notices notices;
    private final Whitelist whitelist;
    private final Courses courses;
    private final Offerings offerings;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Clock clock;

    ProviderListener(
            Notices notices,
            Whitelist whitelist,
            Courses courses,
            Offerings offerings,
            Sessions sessions,
            Organisations organisations,
            Tenancy tenancy,
            Clock clock) {
        this.notices = notices;
        this.whitelist = whitelist;
        this.courses = courses;
        this.offerings = offerings;
        this.sessions = sessions;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(Provider.Expiring event) {
        WhitelistEntry entry = whitelist.open(event.provider());
        tell(event.school(), entry, event, 0);
        tell(entry.authority(), entry, event, 0);
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        organisations
                .everySchool(Purpose.OPERATION)
                .forEach(scope -> tenancy.as(
                        scope,
                        () -> running(scope, event.school(), today).stream()
                                .collect(Collectors.groupingBy(of -> of.id().school(), Collectors.counting()))
                                .forEach((school, classes) -> tell(school, entry, event, classes.intValue()))));
    }

    /** Classes of this provider's courses that have lessons to come. */
    private List<Offering> running(Scope scope, int provider, LocalDate today) {
        Set<Course.Id> picked = courses.pickedFromOwner(scope, provider).stream()
                .map(Course::id)
                .collect(Collectors.toSet());
        if (picked.isEmpty()) {
            return List.of();
        }
        Set<Integer> schools = picked.stream().map(RowId::school).collect(Collectors.toSet());
        Set<Offering.Id> ahead = sessions.ahead(scope, today).stream()
                .map(SessionsAhead::offering)
                .filter(of -> schools.contains(of.school()))
                .collect(Collectors.toSet());
        return offerings.find(scope, ahead).stream()
                .filter(of -> picked.contains(of.course()))
                .toList();
    }

    /** {@code classes} is how many classes go on there; a notice counts them as it counts lessons. */
    private void tell(int organisation, WhitelistEntry entry, Provider.Expiring event, int classes) {
        Scope at = Scope.system(Purpose.OPERATION, organisation);
        long about = event.provider().value();
        NoticeDraft draft = new NoticeDraft(
                Notice.Kind.PROVIDER_EXPIRING, Notice.Subject.PROVIDER, about, entry.name(), classes, event.on());
        String cause = "provider:" + about + ":" + event.on() + ":" + event.days();
        tenancy.as(at, () -> notices.leave(at, organisation, draft, cause));
    }
}
