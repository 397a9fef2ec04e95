package kehou.region;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Ids;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of every school onto the one platform: steps with dates, progress, laggards, bulletins, reminders. */
@Component
public class Onboarding {
    private final OnboardingStore store;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Onboarding(
            OnboardingStore store,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The school has got this far: called when it was invited, imported its roster, opened its service.
     * A step taken before stays as dated; steps skipped are dated now.
     */
    @Transactional
    public void reached(Scope scope, int school, OnboardingState state) {
        Scope own = scope.within(Purpose.SUPERVISION, school);
        if (tenancy.as(own, () -> store.reach(own, school, state, clock.instant())) > 0) {
            events.publishEvent(new Organisation.Onboarded(school, state));
        }
    }

    /** The school declares that it runs on the platform; its roster must be in. */
    @Transactional
    public OnboardingProgress.SchoolOnboarding goLive(Scope scope, int school) {
        OnboardingState state = organisations.require(scope.at(school)).onboarding();
        if (state == null || state.compareTo(OnboardingState.ROSTER_IMPORTED) < 0) {
            throw Refusal.ROSTER_FIRST.refused();
        }
        reached(scope, school, OnboardingState.LIVE);
        return of(scope, school);
    }

    /** One school's own way, with its reminders. */
    @Transactional(readOnly = true)
    public OnboardingProgress.SchoolOnboarding of(Scope scope, int school) {
        OnboardingState state = organisations.require(scope.at(school)).onboarding();
        OnboardingStore.Dates dates = store.dates(List.of(school)).getFirst();
        return new OnboardingProgress.SchoolOnboarding(
                school,
                state == null ? OnboardingState.NOT_INVITED : state,
                dates.registered(),
                dates.invited(),
                dates.rosterImported(),
                dates.live(),
                store.reminders(scope, school));
    }

    /** How far the schools under a place have come as of now. */
    @Transactional(readOnly = true)
    public OnboardingProgress progress(Scope scope, int place) {
        organisations.over(scope, place);
        Instant now = clock.instant();
        List<Organisation> schools = organisations.schools(place).stream()
                .filter(school -> !school.practice())
                .toList();
        List<Organisation> areas = Stream.concat(
                        Stream.of(organisations.require(place)), organisations.children(place).stream())
                .filter(o -> o.kind() == Organisation.Kind.DISTRICT || o.number() == place)
                .toList();
        return new OnboardingProgress(
                now,
                areas.stream()
                        .map(area -> district(area, schools))
                        .filter(district -> district.number() != place || district.schools() > 0)
                        .toList(),
                laggards(schools, areas, now));
    }

    /** Publishes the bulletin of today's progress; schools below the place can read it from then on. */
    @Transactional
    public OnboardingProgress.OnboardingBulletin publish(Scope scope, int place) {
        Scope own = organisations.over(scope, place);
        OnboardingProgress progress = progress(scope, place);
        LocalDate today = LocalDate.ofInstant(progress.asOf(), clock.getZone());
        var bulletin = new OnboardingProgress.OnboardingBulletin(
                ids.next(place, OnboardingProgress.OnboardingBulletin.Id::new),
                BulletinText.title(organisations.require(place).name(), today),
                today,
                BulletinText.paragraphs(progress, today));
        tenancy.as(own, () -> store.insertBulletin(own, place, bulletin));
        events.publishEvent(
                new OnboardingProgress.BulletinPublished(place, bulletin.id().value()));
        return bulletin;
    }

    /** Bulletins of the place and of everything above it, the latest first. */
    @Transactional(readOnly = true)
    public List<OnboardingProgress.OnboardingBulletin> bulletins(int place) {
        return store.bulletins(
                organisations.pathOf(place).stream().map(Organisation::number).toList());
    }

    /** Reminds every laggard under the place of the step that is due; answers whom. */
    @Transactional
    public List<OnboardingProgress.Laggard> remind(Scope scope, int place) {
        OnboardingProgress progress = progress(scope, place);
        for (OnboardingProgress.Laggard laggard : progress.laggards()) {
            Scope own = scope.within(Purpose.SUPERVISION, laggard.school());
            var reminder = new OnboardingProgress.OnboardingReminder(
                    ids.next(laggard.school(), OnboardingProgress.OnboardingReminder.Id::new),
                    laggard.due(),
                    progress.asOf());
            tenancy.as(own, () -> store.insertReminder(own, reminder));
            events.publishEvent(new Organisation.Reminded(laggard.school(), laggard.due()));
        }
        return progress.laggards();
    }

    private static OnboardingProgress.DistrictProgress district(Organisation area, List<Organisation> schools) {
        Map<OnboardingState, Long> byState = schools.stream()
                .filter(school -> Integer.valueOf(area.number()).equals(school.parent()))
                .collect(Collectors.groupingBy(
                        school -> school.onboarding() == null ? OnboardingState.NOT_INVITED : school.onboarding(),
                        Collectors.counting()));
        Function<OnboardingState, Integer> count =
                state -> byState.getOrDefault(state, 0L).intValue();
        return new OnboardingProgress.DistrictProgress(
                area.number(),
                area.kind() == Organisation.Kind.CITY ? "市直属" : area.name(),
                byState.values().stream().mapToInt(Long::intValue).sum(),
                count.apply(OnboardingState.NOT_INVITED),
                count.apply(OnboardingState.INVITED),
                count.apply(OnboardingState.ROSTER_IMPORTED),
                count.apply(OnboardingState.LIVE));
    }

    private List<OnboardingProgress.Laggard> laggards(
            List<Organisation> schools, List<Organisation> areas, Instant now) {
        Map<Integer, String> names = areas.stream().collect(Collectors.toMap(Organisation::number, Organisation::name));
        Map<Integer, Organisation> byNumber =
                schools.stream().collect(Collectors.toMap(Organisation::number, Function.identity()));
        Map<OnboardingState, Integer> goals = store.goals();
        return store.dates(byNumber.keySet()).stream()
                .map(dates -> laggard(byNumber.get(dates.school()), dates, names, goals, now))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(OnboardingProgress.Laggard::daysLate)
                        .reversed())
                .toList();
    }

    private static OnboardingProgress.@Nullable Laggard laggard(
            @Nullable Organisation school,
            OnboardingStore.Dates dates,
            Map<Integer, String> districts,
            Map<OnboardingState, Integer> goals,
            Instant now) {
        if (school == null || school.onboarding() == null || school.onboarding() == OnboardingState.LIVE) {
            return null;
        }
        OnboardingState next = OnboardingState.values()[school.onboarding().ordinal() + 1];
        Integer days = goals.get(next);
        long late = days == null ? 0 : ChronoUnit.DAYS.between(dates.registered(), now) - days;
        String district = districts.getOrDefault(school.parent(), "");
        return late <= 0
                ? null
                : new OnboardingProgress.Laggard(
                        school.number(), school.name(), district, school.onboarding(), next, late);
    }
}
