package kehou.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of the city; only the city's own bureau sets them. */
@Component
public class Terms {
    private final TermStore store;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Terms(TermStore store, Tenancy tenancy, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** All terms, latest first. */
    @Transactional(readOnly = true)
    public List<Term> list() {
        return store.list();
    }

    /** The term; 404 if there is none. */
    @Transactional(readOnly = true)
    public Term find(Term.Id id) {
        return store.find(id).orElseThrow(Refusal.TERM_UNKNOWN::refused);
    }

    /** The term that holds that day, if any does: holidays belong to none. */
    @Transactional(readOnly = true)
    public Optional<Term> at(LocalDate day) {
        return store.touching(day, day).stream().findFirst();
    }

    /** The term of today, or between terms the next one to come. */
    @Transactional(readOnly = true)
    public Optional<Term> current() {
        LocalDate today = LocalDate.now(clock);
        return store.touching(today, LocalDate.MAX.withYear(9999)).stream().findFirst();
    }

    /** Sets a term. Refuses days that run backwards and a term that overlaps another. */
    @Transactional
    public Term open(Scope scope, Term.NewTerm wish) {
        requireCity(scope);
        if (!wish.firstDay().isBefore(wish.lastDay())) {
            throw Refusal.DAYS_BACKWARDS.refused("from", wish.firstDay(), "to", wish.lastDay());
        }
        Term term = new Term(
                ids.next(Organisation.CITY, Term.Id::new), wish.name().strip(), wish.firstDay(), wish.lastDay());
        Scope city = scope.within(Purpose.SUPERVISION, Organisation.CITY);
        tenancy.as(city, () -> {
            try {
                store.insert(city, term);
            } catch (DataIntegrityViolationException e) {
                throw Refusal.TERM_OVERLAPS.refused();
            }
        });
        events.publishEvent(new Term.Opened(Organisation.CITY, term.id().value()));
        return term;
    }

    static void requireCity(Scope scope) {
        if (scope.place() != Organisation.CITY) {
            throw Refusal.CITY_ONLY.refused();
        }
    }
}
