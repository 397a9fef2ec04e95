package kehou.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a school's schedule became public in the term of a day, and what each of its cells names. */
@Component
class ScheduleFacts implements FactSource {
    private static final String ELEMENTS = "scheduleElements";
    private static final String PUBLISHED = "schedulePublishedOn";
    private static final String FIRST_DAY = "termFirstDay";

    private final ScheduleStore store;
    private final ScheduleDrafts drafts;
    private final Terms terms;
    private final Organisations organisations;

    ScheduleFacts(ScheduleStore store, ScheduleDrafts drafts, Terms terms, Organisations organisations) {
        this.store = store;
        this.drafts = drafts;
        this.terms = terms;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(ELEMENTS, PUBLISHED, FIRST_DAY);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int organisation, LocalDate day) {
        var of = organisations.require(organisation);
        return of.isSchool()
                ? terms.at(day)
                        .map(term -> measured(scope, organisation, of.name(), term))
                        .orElse(List.of())
                : List.of();
    }

    private List<Measured> measured(Scope scope, int school, String name, Term term) {
        List<Measured> found = new ArrayList<>();
        LocalDate first = Schedules.firstDay(store.versions(scope, school, term.id()));
        found.add(new Measured(
                "SCHOOL",
                String.valueOf(school),
                name,
                Facts.of(FIRST_DAY, term.firstDay()).and(PUBLISHED, first)));
        for (ScheduleCell cell : drafts.of(scope, school, term.id())) {
            found.add(new Measured("SESSION", cell.key(), cell.content(), Facts.of(ELEMENTS, cell.named())));
        }
        return found;
    }
}
