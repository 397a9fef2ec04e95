package kehou.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Demand;
import kehou.region.Term;
import kehou.region.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be served and is not (JA-2): children whose family wants the service this term and who have no place. */
@Component
public class Unplaced {
    private final Demand demand;
    private final PupilDayStore places;
    private final Pupils pupils;
    private final Terms terms;
    private final AccessRecords records;

    Unplaced(Demand demand, PupilDayStore places, Pupils pupils, Terms terms, AccessRecords records) {
        this.demand = demand;
        this.places = places;
        this.pupils = pupils;
        this.terms = terms;
        this.records = records;
    }

    /** How many children of a school want a place, and how many of these have none. */
    public record Count(int wanting, int unplaced) {}

    /** Empty outside a term, and where families were not asked. */
    @Transactional(readOnly = true)
    public Optional<Count> count(Scope scope, int school) {
        return terms.current()
                .flatMap(term -> wanting(scope, school, term)
                        .map(wanting -> new Count(
                                wanting.size(),
                                without(scope, school, term, wanting).size())));
    }

    /** By name, in the order of their ids, after that one; leaves an access record for each. */
    @Transactional
    public UnplacedList list(Scope scope, long after, int limit) {
        int school = scope.at(scope.place());
        Optional<Term> term = terms.current();
        Optional<List<Pupil.Id>> wanting = term.flatMap(now -> wanting(scope, school, now));
        if (term.isEmpty() || wanting.isEmpty()) {
            return new UnplacedList(null, 0, List.of(), null);
        }
        List<Pupil.Id> all = without(scope, school, term.get(), wanting.get());
        List<Pupil.Id> page =
                all.stream().filter(pupil -> pupil.value() > after).limit(limit).toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, page);
        records.read(scope, page.stream().map(Pupil.Id::value).toList(), "name,class,survey");
        boolean more = !page.isEmpty() && !page.getLast().equals(all.getLast());
        return new UnplacedList(
                wanting.get().size(),
                all.size(),
                page.stream()
                        .flatMap(pupil -> Stream.ofNullable(cards.get(pupil)))
                        .toList(),
                more ? String.valueOf(page.getLast().value()) : null);
    }

    /** Who left the school since its family was asked wants nothing of it any more. */
    private Optional<List<Pupil.Id>> wanting(Scope scope, int school, Term term) {
        return demand.takingPart(scope, school, term.id()).map(all -> {
            Map<Pupil.Id, PupilPlace> onRoll = pupils.places(scope, school, all);
            return all.stream()
                    .filter(pupil -> Optional.ofNullable(onRoll.get(pupil))
                            .filter(place -> place.state() == Pupil.State.ENROLLED)
                            .isPresent())
                    .toList();
        });
    }

    private List<Pupil.Id> without(Scope scope, int school, Term term, List<Pupil.Id> wanting) {
        Set<Pupil.Id> placed = places.placed(scope, school, term.id());
        return wanting.stream().filter(pupil -> !placed.contains(pupil)).toList();
    }
}
