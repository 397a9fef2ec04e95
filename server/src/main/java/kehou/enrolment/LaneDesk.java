package kehou.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.KeyedWrites;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a lane has taken in is decided here in one transaction: the keys, the places, the orders, one entry in the
 * audit and the kept answers are there together or not at all.
 */
@Component
class LaneDesk {
    private final KeyedWrites keys;
    private final SeatStore seats;
    private final Pupils pupils;
    private final Counter counter;
    private final JsonMapper json;

    LaneDesk(KeyedWrites keys, SeatStore seats, Pupils pupils, Counter counter, JsonMapper json) {
        this.keys = keys;
        this.seats = seats;
        this.pupils = pupils;
        this.counter = counter;
        this.json = json;
    }

    /**
     * An outcome for each press; they may be of several schools, and every one has a key of its own. Who is not
     * {@code patient} finds none for presses at seats that another transaction holds now: they can be sent in again.
     */
    @Transactional
    public Map<KeyedWrite, Outcome> decide(Scope scope, List<Press> presses, boolean patient) {
        Set<Offering.Id> wanted = presses.stream().map(Press::offering).collect(Collectors.toSet());
        List<Seat> locked = patient ? seats.lock(scope, wanted) : seats.lockFree(scope, wanted);
        Set<Offering.Id> elsewhere = new HashSet<>(wanted);
        locked.forEach(seat -> elsewhere.remove(seat.offering()));
        if (!elsewhere.isEmpty()) {
            elsewhere.retainAll(patient ? Set.of() : seats.offered(scope, elsewhere));
        }
        List<Press> possible = presses.stream()
                .filter(press -> !elsewhere.contains(press.offering()))
                .toList();
        Map<KeyedWrite, Outcome> outcomes = known(possible);
        List<Press> fresh = possible.stream()
                .filter(press -> !outcomes.containsKey(press.write()))
                .toList();
        if (!fresh.isEmpty()) {
            outcomes.putAll(decided(scope, fresh, locked));
        }
        return outcomes;
    }

    /** Those that need no decision: a twin is at work, or the key was answered before. */
    private Map<KeyedWrite, Outcome> known(List<Press> presses) {
        Map<KeyedWrite, Outcome> outcomes = new HashMap<>();
        List<KeyedWrite> writes = presses.stream().map(Press::write).toList();
        Map<KeyedWrite, Optional<KeyedWrites.Before>> ours = keys.take(writes);
        for (KeyedWrite write : writes) {
            Optional<KeyedWrites.Before> before = ours.get(write);
            if (before == null) {
                outcomes.put(write, new Outcome.Declined(KernelRefusal.KEY_BUSY.refused("retryAfter", 1)));
            } else {
                before.ifPresent(answered -> outcomes.put(write, again(answered)));
            }
        }
        return outcomes;
    }

    private Outcome again(KeyedWrites.Before before) {
        return switch (before) {
            case KeyedWrites.Before.Answered(var answer) -> new Outcome.Taken(json.readValue(answer, Enrolment.class));
            case KeyedWrites.Before.Reused(var refused) -> new Outcome.Declined(refused);
        };
    }

    private Map<KeyedWrite, Outcome> decided(Scope scope, List<Press> presses, List<Seat> locked) {
        Map<Pupil.Id, PupilPlace> stand = pupils.places(scope, of(presses));
        Map<KeyedWrite, Outcome> outcomes = new HashMap<>();
        List<Press> onRoll = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (Press press : presses) {
            PupilPlace place = stand.get(press.pupil());
            if (place == null) {
                outcomes.put(press.write(), new Outcome.Declined(KernelRefusal.NOT_FOUND.refused()));
            } else if (place.state() != Pupil.State.ENROLLED) {
                outcomes.put(press.write(), new Outcome.Declined(Refusal.NOT_ON_ROLL.refused("state", place.state())));
            } else {
                onRoll.add(press);
                attempts.add(new Attempt(
                        press.pupil(),
                        place.grade(),
                        place.homeClass(),
                        press.offering(),
                        press.write().account(),
                        press.at()));
            }
        }
        List<Outcome> decided = counter.decide(scope, attempts, locked);
        Map<KeyedWrite, byte[]> kept = new HashMap<>();
        for (int i = 0; i < decided.size(); i++) {
            KeyedWrite write = onRoll.get(i).write();
            outcomes.put(write, decided.get(i));
            if (decided.get(i) instanceof Outcome.Taken(var enrolment)) {
                kept.put(write, json.writeValueAsBytes(enrolment));
            }
        }
        if (!kept.isEmpty()) {
            keys.keep(kept);
        }
        return outcomes;
    }

    private static Collection<Pupil.Id> of(List<Press> presses) {
        return presses.stream().map(Press::pupil).collect(Collectors.toSet());
    }
}
