package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Venue;
import kehou.region.Venues;
import kehou.rules.Facts;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weighs a school's library as it stands this moment, by the rules that bind the school's place. */
@Component
public class LibraryBalances {
    private final PickStore picks;
    private final Venues venues;
    private final Organisations organisations;
    private final RulePacks rules;
    private final Tenancy tenancy;
    private final Clock clock;

    LibraryBalances(
            PickStore picks,
            Venues venues,
            Organisations organisations,
            RulePacks rules,
            Tenancy tenancy,
            Clock clock) {
        this.picks = picks;
        this.venues = venues;
        this.organisations = organisations;
        this.rules = rules;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Of a school: the caller's own, or one below the caller's authority; 404 for any other. */
    @Transactional(readOnly = true)
    public LibraryBalance of(Scope scope, int number) {
        Scope at = organisations.over(scope, number);
        Organisation school = organisations.require(number);
        if (!school.isSchool()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return tenancy.as(at, () -> weighed(at, school));
    }

    private LibraryBalance weighed(Scope at, Organisation school) {
        Map<ActivityCategory, Integer> held = picks.usable(at, school.number());
        List<CategoryCount> categories = Arrays.stream(ActivityCategory.values())
                .map(category -> new CategoryCount(category, held.getOrDefault(category, 0)))
                .toList();
        int courses = held.values().stream().mapToInt(Integer::intValue).sum();
        int rooms = (int) venues.list(at).stream().filter(Venue::open).count();
        Place place = organisations.ruleplace(school.number());
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        Facts ratio = Facts.of("venues", rooms).and("libraryCourses", courses);
        return new LibraryBalance(
                school.number(),
                school.name(),
                rooms,
                courses,
                categories,
                rules.judge(place, today, "library.ratio", ratio),
                rules.judge(place, today, "library.mix", Facts.of("categories", held.keySet())));
    }
}
