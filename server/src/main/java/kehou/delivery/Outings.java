package kehou.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.enrolment.Enrolments;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Off-campus activities (SH-5.3). A family signs for its own child until the class leaves; nobody goes out without a
 * signature, and the outing is not back while a child that went out is not counted.
 */
@Component
public class Outings {
    private static final int SHOWN_DAYS = 120;

    private final OutingStore store;
    private final OutingPupilStore lines;
    private final OutingViews views;
    private final Enrolments enrolments;
    private final Instructors instructors;
    private final Pupils pupils;
    private final AccessRecords access;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outings(
            OutingStore store,
            OutingPupilStore lines,
            OutingViews views,
            Enrolments enrolments,
            Instructors instructors,
            Pupils pupils,
            AccessRecords access,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.views = views;
        this.enrolments = enrolments;
        this.instructors = instructors;
        this.pupils = pupils;
        this.access = access;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's school's, or those that a teacher leads or escorts; of the last months and to come. */
    @Transactional(readOnly = true)
    public List<Outing> of(Scope scope) {
        List<Outing> all = store.ofSchool(scope, scope.place(), today().minusDays(SHOWN_DAYS));
        return views.named(
                scope, all.stream().filter(one -> reaches(scope, one)).toList());
    }

    /** One with its children, by name; leaves access records. 404 for a teacher who does not go along. */
    @Transactional
    public OutingDetail find(Scope scope, Outing.Id id) {
        Outing outing = own(scope, id);
        List<OutingPupilStore.Line> all = lines.of(scope, id);
        List<Pupil.Id> children = all.stream().map(OutingPupilStore.Line::pupil).toList();
        access.read(scope, children.stream().map(Pupil.Id::value).toList(), "name,class,outing");
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, children);
        return new OutingDetail(
                views.named(scope, List.of(outing)).getFirst(),
                all.stream()
                        .flatMap(line -> Stream.ofNullable(cards.get(line.pupil()))
                                .map(card -> new OutingPupil(
                                        card,
                                        line.consent(),
                                        line.signedName(),
                                        line.signedAt(),
                                        line.went(),
                                        line.cameBack())))
                        .toList());
    }

    /** Those for which this child's family is asked, the latest first. */
    @Transactional(readOnly = true)
    public List<ChildOuting> ofPupil(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        return views.named(scope, store.ofPupil(scope, pupil, today().minusDays(SHOWN_DAYS))).stream()
                .flatMap(outing -> lines.find(scope, outing.id(), pupil).stream()
                        .map(line -> new ChildOuting(
                                outing,
                                line.consent(),
                                line.signedName(),
                                line.signedAt(),
                                outing.state() == Outing.State.PLANNED,
                                line.went(),
                                line.cameBack())))
                .toList();
    }

    /**
     * Plans one for the children who have a place in a class, and asks their families. Refuses a day behind, times that run
     * backwards, people who are not the school's, and a class without children.
     */
    @Transactional
    public OutingDetail plan(Scope scope, OutingDraft draft) {
        int school = scope.at(scope.place());
        scope.at(draft.offering());
        Stream.concat(Stream.of(draft.leader()), draft.escorts().stream()).forEach(one -> instructors.find(scope, one));
        if (draft.day().isBefore(today()) || !draft.leaves().isBefore(draft.returns())) {
            throw Refusal.OUTING_TIMES.refused();
        }
        if (draft.escorts().contains(draft.leader())) {
            throw Refusal.OUTING_PEOPLE.refused();
        }
        List<Pupil.Id> children = enrolments.expected(scope, draft.offering(), draft.day());
        if (children.isEmpty()) {
            throw Refusal.OUTING_NOBODY.refused();
        }
        Outing.Id id = ids.next(school, Outing.Id::new);
        store.insert(scope, id, draft, clock.instant());
        lines.ask(scope, id, children);
        events.publishEvent(new Outing.Planned(school, id));
        return find(scope, id);
    }

    /** A guardian signs for or against it, and may sign anew until the class leaves. */
    @Transactional
    public ChildOuting sign(Scope scope, Pupil.Id pupil, Outing.Id id, OutingConsent consent) {
        scope.pupil(pupil);
        store.lock(scope, id);
        Outing outing = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (lines.find(scope, id, pupil).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        requirePlanned(outing);
        lines.sign(scope, id, pupil, consent, clock.instant());
        events.publishEvent(new Outing.Signed(
                id.school(), id, pupil, consent.given() ? Outing.Consent.GIVEN : Outing.Consent.REFUSED));
        return ofPupil(scope, pupil).stream()
                .filter(one -> one.outing().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Leaves with these children. Refuses a child without a signature, nobody, another day than planned, and fewer people
     * than the children need.
     */
    @Transactional
    OutingDetail leave(Scope scope, Outing.Id id, OutingCount count) {
        own(scope, id);
        store.lock(scope, id);
        Outing outing = own(scope, id);
        requirePlanned(outing);
        if (!outing.day().equals(today())) {
            throw Refusal.OUTING_DAY.refused("day", outing.day());
        }
        Set<Pupil.Id> going = new HashSet<>(count.pupils());
        Set<Pupil.Id> signed = lines.of(scope, id).stream()
                .filter(line -> line.consent() == Outing.Consent.GIVEN)
                .map(OutingPupilStore.Line::pupil)
                .collect(Collectors.toSet());
        long without = going.stream().filter(pupil -> !signed.contains(pupil)).count();
        if (going.isEmpty() || without > 0) {
            throw Refusal.OUTING_UNSIGNED.refused("pupils", without);
        }
        int people = 1 + outing.escorts().size();
        int needed = views.escorts(id.school(), outing.day(), going.size());
        if (people < needed) {
            throw Refusal.OUTING_ESCORTS.refused("pupils", going.size(), "people", people, "needed", needed);
        }
        lines.went(scope, id, going);
        store.leave(scope, id, clock.instant());
        events.publishEvent(new Outing.Left(id.school(), id, going.size()));
        return find(scope, id);
    }

    /**
     * Counts children back. Only when everyone who went is counted is the outing back; until then it stays out and the
     * school is told how many are missing. Refuses a child that did not go.
     */
    @Transactional
    OutingDetail comeBack(Scope scope, Outing.Id id, OutingCount count) {
        own(scope, id);
        store.lock(scope, id);
        Outing outing = own(scope, id);
        if (outing.state() != Outing.State.OUT) {
            throw Refusal.OUTING_NOT_OUT.refused("state", outing.state());
        }
        Set<Pupil.Id> went = lines.of(scope, id).stream()
                .filter(OutingPupilStore.Line::went)
                .map(OutingPupilStore.Line::pupil)
                .collect(Collectors.toSet());
        if (!went.containsAll(count.pupils())) {
            throw Refusal.NOT_EXPECTED.refused();
        }
        lines.cameBack(scope, id, count.pupils());
        int missing = store.find(scope, id).orElseThrow().missing();
        if (missing == 0) {
            store.comeBack(scope, id, clock.instant());
            events.publishEvent(new Outing.Returned(id.school(), id, went.size()));
        } else {
            events.publishEvent(new Outing.Missed(id.school(), id, missing));
        }
        return find(scope, id);
    }

    /** Calls it off before it leaves; the children stay in base care. */
    @Transactional
    OutingDetail callOff(Scope scope, Outing.Id id, String reason) {
        store.lock(scope, id);
        requirePlanned(own(scope, id));
        store.callOff(scope, id, reason.strip(), clock.instant());
        events.publishEvent(new Outing.CalledOff(id.school(), id));
        return find(scope, id);
    }

    /** The children whose families were asked; for those who tell them. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> asked(Scope scope, Outing.Id id) {
        return lines.of(scope, id).stream().map(OutingPupilStore.Line::pupil).toList();
    }

    /** The children who went out. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> went(Scope scope, Outing.Id id) {
        return lines.of(scope, id).stream()
                .filter(OutingPupilStore.Line::went)
                .map(OutingPupilStore.Line::pupil)
                .toList();
    }

    /** What the school calls it. */
    @Transactional(readOnly = true)
    public String title(Scope scope, Outing.Id id) {
        return store.find(scope, id).map(Outing::title).orElse("");
    }

    private Outing own(Scope scope, Outing.Id id) {
        return store.find(scope, id).filter(one -> reaches(scope, one)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private boolean reaches(Scope scope, Outing outing) {
        if (scope.role() != Role.TEACHER) {
            return true;
        }
        Set<Instructor.Id> mine = instructors.ofAccount(scope, scope.account()).stream()
                .map(Instructor::id)
                .collect(Collectors.toSet());
        return mine.contains(outing.leader()) || outing.escorts().stream().anyMatch(mine::contains);
    }

    private static void requirePlanned(Outing outing) {
        if (outing.state() != Outing.State.PLANNED) {
            throw Refusal.OUTING_GONE.refused("state", outing.state());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
