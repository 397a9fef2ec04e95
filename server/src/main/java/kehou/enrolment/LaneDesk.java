package kehou.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.KeyedWrite;
import kehou.kernel.KeyedWrites;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
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
    private final Pupils pupils;
    private final Counter counter;
    private final JsonMapper json;

    LaneDesk(KeyedWrites keys, Pupils pupils, Counter counter, JsonMapper json) {
        this.keys = keys;
        this.pupils = pupils;
        this.counter = counter;
        this.json = json;
    }

    /** One outcome for each press, in their order; they may be of several schools. Every press has a key of its own. */
    @Transactional
    public List<Outcome> decide(Scope scope, List<Press> presses) {
        Map<KeyedWrite, Outcome> outcomes = known(presses);
        List<Press> fresh = presses.stream()
                .filter(press -> !outcomes.containsKey(press.write()))
                .toList();
        if (!fresh.isEmpty()) {
            outcomes.putAll(decided(scope, fresh));
        }
        return presses.stream().map(press -> outcomes.get(press.write())).toList();
    }

    /** Those that need no decision: a twin is at work, or the key was answered before. */
    private Map<KeyedWrite, Outcome> known(List<Press> presses) {
        Map<KeyedWrite, Outcome> outcomes = new HashMap<>();
        List<KeyedWrite> writes = presses.stream().map(Press::write).toList();
        Set<KeyedWrite> ours = keys.take(writes);
        for (KeyedWrite write : writes) {
            if (!ours.contains(write)) {
                outcomes.put(write, new Outcome.Declined(KernelRefusal.KEY_BUSY.refused("retryAfter", 1)));
            }
        }
        keys.before(ours).forEach((write, before) -> outcomes.put(write, again(before)));
        return outcomes;
    }

    private Outcome again(KeyedWrites.Before before) {
        return switch (before) {
            case KeyedWrites.Before.Answered(var answer) -> new Outcome.Taken(json.readValue(answer, Enrolment.class));
            case KeyedWrites.Before.Reused(var refused) -> new Outcome.Declined(refused);
        };
    }

    private Map<KeyedWrite, Outcome> decided(Scope scope, List<Press> presses) {
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
        List<Outcome> decided = counter.decide(scope, attempts);
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
