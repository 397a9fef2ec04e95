package kehou.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.IdNumber;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.PupilDetail.GuardianRow;
import kehou.people.PupilDetail.HiddenField;
import kehou.people.PupilDetail.UnmaskedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pupils of schools. What staff read of a pupil by itself leaves an access record that the family sees. */
@Component
public class Pupils {
    private final PupilStore store;
    private final PupilSeals seals;
    private final SchoolRegister register;
    private final GuardianshipStore guardianships;
    private final AccessRecords records;
    private final ApplicationEventPublisher events;

    Pupils(
            PupilStore store,
            PupilSeals seals,
            SchoolRegister register,
            GuardianshipStore guardianships,
            AccessRecords records,
            ApplicationEventPublisher events) {
        this.store = store;
        this.seals = seals;
        this.register = register;
        this.guardianships = guardianships;
        this.records = records;
        this.events = events;
    }

    /** The pupil, if the scope may see it; 404 otherwise. */
    @Transactional(readOnly = true)
    public Pupil find(Scope scope, Pupil.Id id) {
        return row(scope, id).pupil();
    }

    /** Cards of these pupils by id, for other modules' lists; 404 if the scope may not see one of them. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, PupilCard> names(Scope scope, Collection<Pupil.Id> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return store.some(scope, ids).stream()
                .map(row -> row.pupil().card())
                .collect(Collectors.toMap(PupilCard::id, card -> card));
    }

    /** Every pupil on the school's roll, by class and number; for lists that are made, not for pages that show names. */
    @Transactional(readOnly = true)
    public List<PupilCard> onRoll(Scope scope, int school) {
        return register.of(scope, scope.at(school)).stream()
                .filter(row -> row.state() == Pupil.State.ENROLLED)
                .map(row -> row.pupil().card())
                .toList();
    }

    /** The caller's own children, where the caller is a guardian; nobody's otherwise. */
    @Transactional(readOnly = true)
    public List<Pupil> ofGuardian(Scope scope) {
        List<Pupil.Id> own = scope.pupils().stream().sorted().map(Pupil.Id::new).toList();
        return own.isEmpty()
                ? List.of()
                : store.some(scope, own).stream().map(PupilRow::pupil).toList();
    }

    /** The grade of every pupil on the school's roll; no name is opened. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, Integer> grades(Scope scope, int school) {
        return store.grades(scope, school);
    }

    /** Where these pupils of one school stand, by id; no name is opened. Unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, PupilPlace> places(Scope scope, int school, Collection<Pupil.Id> pupils) {
        scope.at(school);
        return places(scope, pupils);
    }

    /** Where these pupils stand, by id; no name is opened. Unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, PupilPlace> places(Scope scope, Collection<Pupil.Id> pupils) {
        return store.places(scope, pupils).stream().collect(Collectors.toMap(PupilPlace::id, place -> place));
    }

    /** The city's persons behind these pupils; who came without a student number is left out. No name is opened. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, Person.Id> persons(Scope scope, Collection<Pupil.Id> pupils) {
        return store.persons(scope, pupils);
    }

    /** How many pupils are on the school's roll. */
    @Transactional(readOnly = true)
    public int count(Scope scope, int school) {
        return store.count(scope, school);
    }

    /** What a list of pupils is narrowed by; {@code words} are part of a name, {@code all} includes those who left. */
    public record PupilQuery(
            HomeClass.@Nullable Id homeClass, @Nullable String words, boolean all) {}

    /** The school's pupils by class and number, {@code after} a pupil's id; leaves access records. */
    @Transactional
    public Page<PupilRow> list(Scope scope, int school, PupilQuery query, @Nullable Long after, int limit) {
        String words = Optional.ofNullable(query.words())
                .map(CellText::dense)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        List<PupilRow> found = register.of(scope, school).stream()
                .filter(row -> query.all() || row.state() == Pupil.State.ENROLLED)
                .filter(row -> query.homeClass() == null || row.homeClass().equals(query.homeClass()))
                .filter(row -> row.name().text().toLowerCase(Locale.ROOT).contains(words))
                .dropWhile(row -> after != null && row.id().value() != after)
                .skip(after == null ? 0 : 1)
                .limit(limit + 1L)
                .toList();
        Page<PupilRow> page = Page.of(found, limit, row -> row.id().value());
        records.read(scope, page.items().stream().map(row -> row.id().value()).toList(), "name,class");
        return page;
    }

    /** All that is kept of a pupil, numbers masked; staff leave an access record. */
    @Transactional
    public PupilDetail detail(Scope scope, Pupil.Id id) {
        PupilRow row = row(scope, id);
        PupilFacts facts = facts(scope, id);
        if (scope.role() != Role.GUARDIAN) {
            records.read(scope, List.of(id.value()), "name,class,birth,guardians");
        }
        List<GuardianRow> guardians = guardianships.of(scope, id.school(), List.of(id.value())).stream()
                .map(held -> new GuardianRow(
                        held.id(),
                        held.kinship(),
                        held.name() == null ? null : new PersonName(held.name(), held.id()),
                        held.phone() == null ? null : new Phone(held.phone(), held.id()),
                        held.account() != null))
                .toList();
        return new PupilDetail(
                row,
                facts.birth(),
                facts.idType(),
                facts.idNumber() == null ? null : new IdNumber(facts.idNumber(), id.value()),
                facts.studentNumber() == null ? null : new IdNumber(facts.studentNumber(), id.value()),
                guardians);
    }

    /**
     * One hidden value for a stated reason: recorded for the family, audited.
     *
     * @param guardian for GUARDIAN_PHONE: id of the guardianship
     */
    @Transactional
    public UnmaskedValue unmask(Scope scope, Pupil.Id id, HiddenField field, @Nullable Long guardian, String reason) {
        PupilFacts facts = facts(scope, id);
        String value = switch (field) {
            case ID_NUMBER -> facts.idNumber();
            case STUDENT_NUMBER -> facts.studentNumber();
            case GUARDIAN_PHONE ->
                guardianships.of(scope, id.school(), List.of(id.value())).stream()
                        .filter(held -> guardian != null && held.id() == guardian)
                        .map(held -> String.valueOf(held.phone()))
                        .findFirst()
                        .orElse(null);
        };
        if (value == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        records.read(scope, List.of(id.value()), field.name() + ": " + reason);
        events.publishEvent(new Pupil.Unmasked(id.school(), id.value(), field.name()));
        return new UnmaskedValue(field, value);
    }

    PupilRow row(Scope scope, Pupil.Id id) {
        return store.some(scope, List.of(id)).stream().findFirst().orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private PupilFacts facts(Scope scope, Pupil.Id id) {
        PupilStore.Sealed sealed = store.sealed(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return seals.facts(id.value(), sealed.card(), sealed.identity());
    }
}
