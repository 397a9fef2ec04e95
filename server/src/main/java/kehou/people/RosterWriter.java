package kehou.people;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.RosterImport.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a matched roster over: classes, pupils, families and needs, with a trace of everything it touches. */
@Component
class RosterWriter {
    private final PupilStore pupils;
    private final PupilSeals seals;
    private final HomeClasses classes;
    private final FamilyWriter families;
    private final NeedStore needs;
    private final PersonStore persons;
    private final RosterTraceStore trace;
    private final Vault vault;
    private final CityWork city;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RosterWriter(
            PupilStore pupils,
            PupilSeals seals,
            HomeClasses classes,
            FamilyWriter families,
            NeedStore needs,
            PersonStore persons,
            RosterTraceStore trace,
            Vault vault,
            CityWork city,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.pupils = pupils;
        this.seals = seals;
        this.classes = classes;
        this.families = families;
        this.needs = needs;
        this.persons = persons;
        this.trace = trace;
        this.vault = vault;
        this.city = city;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    void write(Scope scope, RosterImport.Id id, List<RosterMatch> matches) {
        int school = id.school();
        List<RosterMatch> fresh = those(matches, Action.NEW);
        List<RosterMatch> changed = those(matches, Action.CHANGED);
        Map<HomeClasses.Name, HomeClass.Id> places = classes.ensure(
                scope, school, matches.stream().map(RosterMatch::row).toList());
        Map<ByteBuffer, Long> known = persons(fresh, changed);
        Map<Long, RosterMatch> rows = new HashMap<>();

        trace.pupils(
                scope, id, changed.stream().map(match -> match.known().id()).toList());
        List<PupilStore.Written> updates = new ArrayList<>();
        List<Long> moved = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        for (RosterMatch match : changed) {
            PupilStore.Sealed pupil = match.known();
            PupilFacts facts =
                    seals.facts(pupil.id(), pupil.card(), pupil.identity()).updatedBy(PupilFacts.of(match.row()));
            long homeClass = Objects.requireNonNull(places.get(HomeClasses.Name.of(match.row())))
                    .value();
            updates.add(match.written(pupil.id(), person(known, facts), homeClass, facts));
            rows.put(pupil.id(), match);
            if (pupil.state() != Pupil.State.ENROLLED) {
                back.add(pupil.id());
            } else if (pupil.homeClass() != homeClass) {
                moved.add(pupil.id());
            }
        }
        List<Long> identified = pupils.updateAll(scope, school, updates);

        List<PupilStore.Written> additions = additions(school, fresh, known, places, rows);
        List<Long> added = additions.stream().map(PupilStore.Written::id).toList();
        pupils.addAll(scope, school, additions, LocalDate.now(clock));
        trace.added(scope, id, "PUPIL", added);

        families.write(scope, id, rows);
        trace.needs(scope, id, changed.stream().map(match -> match.known().id()).toList());
        needs.replace(
                scope,
                school,
                rows.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().needs())),
                clock.instant());

        back.addAll(added);
        if (!back.isEmpty()) {
            events.publishEvent(new Pupil.Enrolled(school, List.copyOf(back)));
        }
        if (!identified.isEmpty()) {
            events.publishEvent(new Pupil.Identified(school, identified));
        }
        if (!moved.isEmpty()) {
            events.publishEvent(new Pupil.Moved(school, List.copyOf(moved)));
        }
    }

    private List<PupilStore.Written> additions(
            int school,
            List<RosterMatch> fresh,
            Map<ByteBuffer, Long> known,
            Map<HomeClasses.Name, HomeClass.Id> places,
            Map<Long, RosterMatch> rows) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Pupil.Id> numbers = ids.next(school, fresh.size(), Pupil.Id::new);
        vault.addChildren(numbers.stream().map(Pupil.Id::value).toList());
        Iterator<Pupil.Id> number = numbers.iterator();
        List<PupilStore.Written> additions = new ArrayList<>();
        for (RosterMatch match : fresh) {
            long pupil = number.next().value();
            PupilFacts facts = PupilFacts.of(match.row());
            long homeClass = Objects.requireNonNull(places.get(HomeClasses.Name.of(match.row())))
                    .value();
            additions.add(match.written(pupil, person(known, facts), homeClass, facts));
            rows.put(pupil, match);
        }
        return additions;
    }

    private Map<ByteBuffer, Long> persons(List<RosterMatch> fresh, List<RosterMatch> changed) {
        Set<ByteBuffer> blinds = new HashSet<>();
        for (List<RosterMatch> matches : List.of(fresh, changed)) {
            matches.stream()
                    .map(match -> seals.studentBlind(match.row().studentNumber()))
                    .filter(Objects::nonNull)
                    .forEach(blind -> blinds.add(ByteBuffer.wrap(blind)));
        }
        return city.get(() ->
                persons.of(CityWork.CITY, blinds.stream().map(ByteBuffer::array).toList()));
    }

    private @Nullable Long person(Map<ByteBuffer, Long> known, PupilFacts facts) {
        byte[] blind = seals.studentBlind(facts.studentNumber());
        return blind == null ? null : known.get(ByteBuffer.wrap(blind));
    }

    private static List<RosterMatch> those(List<RosterMatch> matches, Action action) {
        return matches.stream().filter(match -> match.action() == action).toList();
    }
}
