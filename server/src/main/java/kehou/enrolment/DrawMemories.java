package kehou.enrolment;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.enrolment.DrawMemoryStore.OfTerm;
import kehou.enrolment.DrawMemoryStore.Owed;
import kehou.enrolment.DrawMemoryStore.Remembered;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Person;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.region.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What draws owe to children from one term to the next (BX-8). It goes with the child from school to school; a school
 * learns how much is owed, not where it came from.
 */
@Component
class DrawMemories {
    private static final Scope CITY = Scope.system(Purpose.OPERATION, 0);

    private final DrawMemoryStore store;
    private final Pupils pupils;
    private final Tenancy tenancy;

    DrawMemories(DrawMemoryStore store, Pupils pupils, Tenancy tenancy) {
        this.store = store;
        this.pupils = pupils;
        this.tenancy = tenancy;
    }

    /** What is owed to the child from the terms before this one: the latest word, of this school or another. */
    int credit(Scope scope, Pupil.Id pupil, Term.Id now) {
        Optional<Owed> anywhere = Optional.ofNullable(
                        pupils.persons(scope, List.of(pupil)).get(pupil))
                .flatMap(person -> tenancy.as(CITY, () -> store.anywhere(CITY, person, now)));
        return Stream.concat(anywhere.stream(), store.here(scope, pupil, now).stream())
                .max(Comparator.comparing(Owed::at))
                .map(Owed::credit)
                .orElse(0);
    }

    /** What a draw made of it for the child, if it did. */
    Optional<Integer> after(Scope scope, Draw.Id draw, Pupil.Id pupil) {
        return store.after(scope, draw, pupil);
    }

    /** The person behind these children came to be known: what this school's draws owe them goes with it from now on. */
    @Transactional
    void identified(Scope scope, int school, List<Pupil.Id> children) {
        store.lock(scope, school);
        Map<Pupil.Id, Person.Id> persons = pupils.persons(scope, children);
        for (OfTerm one : store.byTerm(scope, school, persons.keySet())) {
            Map<Person.Id, Integer> owed = Map.of(
                    Objects.requireNonNull(persons.get(one.pupil())), one.owed().credit());
            tenancy.as(
                    CITY, () -> store.carry(CITY, one.term(), owed, one.owed().at()));
        }
    }

    /** Keeps what a draw made of it, at the school for the record and for the person wherever it goes. */
    void remember(Scope scope, Draw draw, List<Remembered> all, Instant at) {
        // A child without a number has none here, or is found by whoever enters it.
        store.lock(scope, draw.id().school());
        store.insert(scope, draw.id(), draw.term(), all, at);
        Map<Pupil.Id, Person.Id> persons =
                pupils.persons(scope, all.stream().map(Remembered::pupil).toList());
        Map<Person.Id, Integer> owed = all.stream()
                .filter(each -> persons.containsKey(each.pupil()))
                .collect(toMap(each -> persons.get(each.pupil()), Remembered::after, Math::min));
        tenancy.as(CITY, () -> store.carry(CITY, draw.term(), owed, at));
    }
}
