package kehou.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.region.Equipment;
import kehou.region.VenueEquipment;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Faults of equipment, from the lesson in which one was found to its mending (SH-4.2). */
@Component
public class EquipmentFaults {
    private final EquipmentFaultStore store;
    private final VenueEquipment equipment;
    private final Sessions sessions;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** A piece in the venue of a lesson, with its open fault if it has one. */
    public record LessonEquipment(
            Equipment equipment, @Nullable EquipmentFault fault) {}

    EquipmentFaults(
            EquipmentFaultStore store,
            VenueEquipment equipment,
            Sessions sessions,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.equipment = equipment;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** What stands where this lesson is held; a teacher's own lessons only. */
    @Transactional(readOnly = true)
    public List<LessonEquipment> at(Scope scope, Session.Id id) {
        Session session = sessions.taughtBy(scope, id);
        List<Equipment> there = equipment.in(scope, List.of(session.venue()));
        Map<Equipment.Id, EquipmentFault> open =
                store.openOf(scope, there.stream().map(Equipment::id).toList()).stream()
                        .collect(Collectors.toMap(EquipmentFault::equipment, Function.identity()));
        return there.stream()
                .map(one -> new LessonEquipment(one, open.get(one.id())))
                .toList();
    }

    /**
     * Tells the school that a piece at this lesson's venue does not work. Refuses one that stands elsewhere with 404;
     * of a piece whose fault is open already the first words stay and are the answer.
     */
    @Transactional
    public EquipmentFault report(Scope scope, Session.Id id, Equipment.Id piece, String words) {
        Session session = sessions.taughtBy(scope, id);
        Equipment found = equipment.find(scope, piece);
        if (!found.venue().equals(session.venue())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        EquipmentFault fault = new EquipmentFault(
                ids.next(id.school(), EquipmentFault.Id::new),
                piece,
                words.strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        if (!store.insert(scope, fault, id)) {
            return store.openOf(scope, List.of(piece)).getFirst();
        }
        events.publishEvent(new EquipmentFault.Reported(id.school(), fault.id(), piece));
        return fault;
    }

    /** It works again, and how it was mended; again changes nothing. */
    @Transactional
    public EquipmentFault mend(Scope scope, EquipmentFault.Id id, String words) {
        if (store.mend(scope, id, words.strip(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            EquipmentFault mended = find(scope, id);
            events.publishEvent(new EquipmentFault.Mended(id.school(), id, mended.equipment()));
        }
        return find(scope, id);
    }

    /** Open ones or mended ones of the scope's schools, latest first. */
    @Transactional(readOnly = true)
    public Page<EquipmentFault> latest(Scope scope, boolean open, long before, int limit) {
        return Page.of(
                store.latest(scope, open, before, limit + 1),
                limit,
                fault -> fault.id().value());
    }

    private EquipmentFault find(Scope scope, EquipmentFault.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
