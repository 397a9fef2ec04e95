package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.Event;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.kernel.Together;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school answers to places that families chose (NP-1.2.3). The seat is the child's at once and paid as ever; only a
 * refusal with its reason takes it away, within the school's days, and then the whole payment goes back and the seat to
 * the next in line. Silence is a yes.
 */
@Component
public class PlaceApprovals {
    private final PlaceApprovalStore store;
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final Withdrawals withdrawals;
    private final ApprovalDays days;
    private final Offerings offerings;
    private final Pupils pupils;
    private final Guardians guardians;
    private final AccessRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceApprovals(
            PlaceApprovalStore store,
            EnrolmentStore enrolments,
            SeatStore seats,
            Withdrawals withdrawals,
            ApprovalDays days,
            Offerings offerings,
            Pupils pupils,
            Guardians guardians,
            AccessRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.enrolments = enrolments;
        this.seats = seats;
        this.withdrawals = withdrawals;
        this.days = days;
        this.offerings = offerings;
        this.pupils = pupils;
        this.guardians = guardians;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** How long the caller's school may take to answer. */
    @Transactional(readOnly = true)
    public PlaceApproval.ApprovalRule rule(Scope scope) {
        return days.at(scope.place());
    }

    /** What the school says to a child's places; those that need no answer are left out. */
    @Transactional(readOnly = true)
    public Map<Enrolment.Id, PlaceApproval> ofPupil(Scope scope, Pupil.Id pupil) {
        return store.ofPupil(scope, pupil, now());
    }

    /**
     * The places of the caller's schools that stand so: WAITING from the oldest on, others from the latest back;
     * {@code after} is the last id already seen, 0 at first. Leaves access records.
     */
    @Transactional
    public Page<PlaceApprovalLine> list(Scope scope, PlaceApproval.State state, long after, int limit) {
        List<PlaceApprovalStore.Line> found = state == PlaceApproval.State.WAITING
                ? store.waiting(scope, now(), after, limit + 1)
                : store.answered(scope, state, now(), after == 0 ? Long.MAX_VALUE : after, limit + 1);
        Page<PlaceApprovalStore.Line> page =
                Page.of(found, limit, line -> line.place().id().value());
        List<Pupil.Id> children =
                page.items().stream().map(line -> line.place().pupil()).toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, children);
        records.read(scope, children.stream().map(Pupil.Id::value).toList(), "name,class,enrolments");
        Map<Offering.Id, String> classes = classes(scope, page.items());
        return new Page<>(
                page.items().stream()
                        .map(line -> new PlaceApprovalLine(
                                line.place(),
                                line.approval(),
                                cards.get(line.place().pupil()),
                                classes.getOrDefault(line.place().offering(), "")))
                        .toList(),
                page.next());
    }

    /**
     * Approves all of these that still wait, and says how each stands then: another person's answer, the end of the time
     * and the end of the place stay what they were. Refuses a place that needs no answer.
     */
    @Transactional
    public List<PlaceApproval> approve(Scope scope, Collection<Enrolment.Id> asked) {
        Set<Enrolment.Id> places = new HashSet<>(asked);
        store.lock(scope, places);
        answer(scope, waiting(found(scope, places)), PlaceApproval.State.APPROVED);
        return found(scope, places).stream()
                .map(PlaceApprovalStore.Line::approval)
                .toList();
    }

    /**
     * Refuses one place, for a reason that the family reads: the place ends, all that was paid goes back, and the seat goes
     * to the next in line. Refuses when the school has answered, its time is over or the place is.
     */
    @Transactional
    public PlaceApproval refuse(Scope scope, Enrolment.Id id, PlaceApproval.Why why, String words) {
        Enrolment known = enrolments
                .find(scope, id)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .enrolment();
        seats.lock(scope, List.of(known.offering()));
        store.lock(scope, List.of(id));
        PlaceApprovalStore.Line line = found(scope, Set.of(id)).getFirst();
        switch (line.approval().state()) {
            case WAITING -> {}
            case ENDED -> throw Refusal.NOT_LIVE.refused("state", line.place().state());
            default ->
                throw Refusal.PLACE_ANSWERED.refused("state", line.approval().state());
        }
        store.refuse(scope, id, why, words.strip(), withdrawals.turnDown(scope, line.place()), now());
        tell(List.of(line), PlaceApproval.State.REFUSED, why);
        String course = classes(scope, List.of(line)).getOrDefault(known.offering(), "");
        guardians.text(scope, known.pupil(), "【课后】学校没有同意孩子报“" + course + "”，名额已取消，已付的钱全部退回。原因请登录查看；不服可直接告诉教育局。");
        return found(scope, Set.of(id)).getFirst().approval();
    }

    /** Puts it on record where the school's time was over without an answer; gives how many. They stood before. */
    @Transactional
    public int close(Scope scope, int limit) {
        Set<Enrolment.Id> due = store.silent(scope, now(), limit).stream()
                .map(line -> line.place().id())
                .collect(Collectors.toSet());
        store.lock(scope, due);
        List<PlaceApprovalStore.Line> silent = store.find(scope, due, now()).stream()
                .filter(line -> line.approval().state() == PlaceApproval.State.SILENT)
                .filter(line -> line.approval().answeredAt() == null)
                .toList();
        answer(scope, silent, PlaceApproval.State.SILENT);
        return silent.size();
    }

    private List<PlaceApprovalStore.Line> found(Scope scope, Set<Enrolment.Id> places) {
        List<PlaceApprovalStore.Line> found = store.find(scope, places, now());
        if (found.size() < places.size()) {
            throw Refusal.NOT_TO_APPROVE.refused();
        }
        return found;
    }

    private static List<PlaceApprovalStore.Line> waiting(List<PlaceApprovalStore.Line> lines) {
        return lines.stream()
                .filter(line -> line.approval().state() == PlaceApproval.State.WAITING)
                .toList();
    }

    private void answer(Scope scope, List<PlaceApprovalStore.Line> lines, PlaceApproval.State as) {
        if (!lines.isEmpty()) {
            store.insert(scope, lines.stream().map(line -> line.place().id()).toList(), as, now());
            tell(lines, as, null);
        }
    }

    private void tell(List<PlaceApprovalStore.Line> lines, PlaceApproval.State as, PlaceApproval.@Nullable Why why) {
        new Together(lines.stream()
                        .map(PlaceApprovalStore.Line::place)
                        .map(place -> new PlaceApproval.Answered(
                                place.id().school(), place.id(), place.offering(), place.pupil(), as, why))
                        .map(Event.class::cast)
                        .toList())
                .publish(events);
    }

    private Map<Offering.Id, String> classes(Scope scope, List<PlaceApprovalStore.Line> lines) {
        return offerings
                .find(scope, lines.stream().map(line -> line.place().offering()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Offering::id, Offering::courseName));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
