package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.enrolment.ClassEndPreview.ClassEndLine;
import kehou.enrolment.ClassEndReckoning.Reckoned;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.OfferingStops;
import kehou.plan.Offerings;
import kehou.region.Terms;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Classes cancelled or merged within a term, with every consequence in one step (change/after): the school sees all of it
 * first and confirms exactly that. Nobody is ever charged for it; a family whose child moved may decline.
 */
@Component
public class ClassEnds {
    private final ClassEndReckoning reckoning;
    private final ClassEndStore store;
    private final ClassEndPlaces places;
    private final SeatStore seats;
    private final DropInOpeningStore single;
    private final Offerings offerings;
    private final OfferingStops stops;
    private final Sessions sessions;
    private final Terms terms;
    private final Pupils pupils;
    private final AccessRecords records;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassEnds(
            ClassEndReckoning reckoning,
            ClassEndStore store,
            ClassEndPlaces places,
            SeatStore seats,
            DropInOpeningStore single,
            Offerings offerings,
            OfferingStops stops,
            Sessions sessions,
            Terms terms,
            Pupils pupils,
            AccessRecords records,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reckoning = reckoning;
        this.store = store;
        this.places = places;
        this.seats = seats;
        this.single = single;
        this.offerings = offerings;
        this.stops = stops;
        this.sessions = sessions;
        this.terms = terms;
        this.pupils = pupils;
        this.records = records;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** All that would follow, child by child; leaves access records. Refuses what {@link #confirm} refuses. */
    @Transactional
    public ClassEndPreview preview(Scope scope, Offering.Id offering, Offering.@Nullable Id into, LocalDate from) {
        Reckoned all = reckoning.of(scope, offering, into, from);
        List<Pupil.Id> children = all.lines().stream()
                .map(line -> line.place().enrolment().pupil())
                .toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, children);
        records.read(scope, children.stream().map(Pupil.Id::value).toList(), "name,class,enrolments");
        Offering other = all.into();
        Seat seat = all.seat();
        return new ClassEndPreview(
                offering,
                all.offering().courseName(),
                into,
                other == null ? null : other.courseName(),
                from,
                all.sessions().stream().map(session -> session.date()).toList(),
                all.lines().stream()
                        .map(line -> new ClassEndLine(
                                cards.get(line.place().enrolment().pupil()),
                                line.moves(),
                                line.unfit(),
                                line.worth().paidFen(),
                                line.refundFen(),
                                line.carriedFen()))
                        .toList(),
                all.refundFen(),
                all.waiting().size(),
                all.dropIns().size(),
                all.dropInFen(),
                seat == null ? null : seat.free(),
                all.fingerprint());
    }

    /**
     * Ends the class as the preview showed it: its sessions from that day on, every place, its waitlist, and the money.
     * Refuses when anything is not as it was seen, a class that is not running or ended before, a day behind or on which
     * it has met, and a merger without a day until which families may decline.
     */
    @Transactional
    public ClassEnd confirm(Scope scope, Offering.Id offering, ClassEndDraft draft) {
        Offering.Id into = draft.into();
        // Whoever chooses, waits, books a day or ends one of the two stands in line here.
        seats.lock(scope, into == null ? List.of(offering) : List.of(offering, into));
        single.lock(scope, offering);
        requireTimeToAnswer(draft);
        Reckoned all = reckoning.of(scope, offering, into, draft.from());
        if (!all.fingerprint().equals(draft.fingerprint())) {
            throw Refusal.CLASS_END_CHANGED.refused();
        }
        return find(scope, carryOut(scope, all, draft.answerBy(), draft.reason()));
    }

    /**
     * A change round ends the class from today on, or from tomorrow where it has met today. Does nothing where it is not
     * running any more or the term leaves nothing of it.
     */
    @Transactional
    public void byRound(Scope scope, Offering.Id offering, String reason) {
        seats.lock(scope, List.of(offering));
        single.lock(scope, offering);
        Offering now = offerings.find(scope, offering);
        LocalDate from = reckoning.firstDay(scope, offering);
        if (now.runs() && !from.isAfter(terms.find(now.term()).lastDay())) {
            carryOut(scope, reckoning.of(scope, offering, null, from), null, reason);
        }
    }

    private ClassEnd.Id carryOut(Scope scope, Reckoned all, @Nullable LocalDate answerBy, String reason) {
        Offering.Id offering = all.offering().id();
        Offering.Id into = Optional.ofNullable(all.into()).map(Offering::id).orElse(null);
        ClassEndStore.Line end = new ClassEndStore.Line(
                ids.next(offering.school(), ClassEnd.Id::new),
                offering,
                into,
                all.from(),
                into == null ? null : answerBy,
                reason.strip(),
                all.sessions().size(),
                0,
                0,
                0,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!store.insert(scope, end, all.fingerprint())) {
            throw Refusal.CLASS_NOT_RUNNING.refused("courseName", all.offering().courseName());
        }
        stops.stop(scope, offering, all.from());
        sessions.stop(scope, offering, all.from(), reason(all, end.reason()));
        places.end(scope, end, all);
        int moved = all.moving().size();
        events.publishEvent(new ClassEnd.Made(
                offering.school(),
                end.id(),
                offering,
                into,
                all.from(),
                moved,
                all.lines().size() - moved,
                all.refundFen()));
        return end.id();
    }

    /** The ends of the caller's schools, the latest first; {@code before} is the last id already seen, 0 at first. */
    @Transactional(readOnly = true)
    public Page<ClassEnd> list(Scope scope, long before, int limit) {
        List<ClassEndStore.Line> lines = store.list(scope, null, before == 0 ? Long.MAX_VALUE : before, limit + 1);
        return Page.of(named(scope, lines), limit, end -> end.id().value());
    }

    /** Classes of the child that ended, and what became of its places; the latest first. */
    @Transactional(readOnly = true)
    public List<ChildClassEnd> ofChild(Scope scope, Pupil.Id pupil) {
        List<ClassEndStore.OfChild> found = store.ofPupil(scope, pupil);
        Map<Offering.Id, Offering> known = known(scope, found.stream().map(ClassEndStore.OfChild::end));
        return found.stream()
                .flatMap(one ->
                        Stream.ofNullable(known.get(one.end().offering())).map(of -> child(one, of, known)))
                .toList();
    }

    /** The class's end. */
    @Transactional(readOnly = true)
    public ClassEnd find(Scope scope, ClassEnd.Id id) {
        scope.at(id);
        return named(scope, store.list(scope, id, Long.MAX_VALUE, 1)).stream()
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The children whose places it touched; for those who tell their families. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> touched(Scope scope, ClassEnd.Id id) {
        return store.pupils(scope, id);
    }

    /** The children who waited for a seat of it. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> waited(Scope scope, ClassEnd.Id id) {
        return store.waited(scope, id);
    }

    private void requireTimeToAnswer(ClassEndDraft draft) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING).plusDays(1);
        LocalDate answerBy = draft.answerBy();
        if (draft.into() != null && (answerBy == null || answerBy.isBefore(tomorrow))) {
            throw Refusal.CLASS_END_ANSWER.refused("first", tomorrow);
        }
    }

    private static String reason(Reckoned all, String reason) {
        Offering into = all.into();
        return (into == null ? "停开：" : "并入" + into.courseName() + "：") + reason;
    }

    private static ChildClassEnd child(ClassEndStore.OfChild one, Offering of, Map<Offering.Id, Offering> known) {
        ClassEndStore.Line end = one.end();
        Offering into = Optional.ofNullable(end.into()).map(known::get).orElse(null);
        return new ChildClassEnd(
                end.id(),
                end.offering(),
                of.courseName(),
                end.from(),
                end.reason(),
                end.into(),
                into == null ? null : into.courseName(),
                into == null ? null : into.instructorName(),
                into == null ? List.of() : into.slots(),
                one.fate().unfit(),
                one.fate().placed(),
                one.declined(),
                end.answerBy(),
                one.fate().refundFen(),
                one.fate().carriedFen(),
                end.madeAt());
    }

    private List<ClassEnd> named(Scope scope, List<ClassEndStore.Line> lines) {
        Map<Offering.Id, Offering> known = known(scope, lines.stream());
        Map<Offering.Id, String> names = new HashMap<>();
        known.forEach((id, of) -> names.put(id, of.courseName()));
        return lines.stream()
                .map(line -> new ClassEnd(
                        line.id(),
                        line.offering(),
                        names.getOrDefault(line.offering(), ""),
                        line.into(),
                        Optional.ofNullable(line.into()).map(names::get).orElse(null),
                        line.from(),
                        line.answerBy(),
                        line.reason(),
                        line.sessions(),
                        line.moved(),
                        line.declined(),
                        line.ended(),
                        line.refundFen(),
                        line.madeAt()))
                .toList();
    }

    private Map<Offering.Id, Offering> known(Scope scope, Stream<ClassEndStore.Line> lines) {
        Set<Offering.Id> wanted = lines.flatMap(
                        line -> Stream.concat(Stream.of(line.offering()), Stream.ofNullable(line.into())))
                .collect(Collectors.toSet());
        return offerings.find(scope, wanted).stream().collect(Collectors.toMap(Offering::id, Function.identity()));
    }
}
