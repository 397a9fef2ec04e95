package kehou.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.region.Venue;
import kehou.region.Venues;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many courses a school may use for how many venues (NC-4). */
@Component
class LibraryFacts implements FactSource {
    private final PickStore picks;
    private final Venues venues;
    private final Organisations organisations;

    LibraryFacts(PickStore picks, Venues venues, Organisations organisations) {
        this.picks = picks;
        this.venues = venues;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("venues", "libraryCourses");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        if (!organisations.require(school).isSchool()) {
            return List.of();
        }
        int courses = picks.usable(scope, school).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        long open = venues.list(scope).stream().filter(Venue::open).count();
        Facts facts = Facts.of("venues", open).and("libraryCourses", courses);
        return List.of(new Measured("SCHOOL", String.valueOf(school), "全校", facts));
    }
}
