package kehou.enrolment;

import java.util.Collection;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.SlotFollower;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Places go with their offerings to other slots, unless a child is elsewhere then. */
@Component
class PlacesFollow implements SlotFollower {
    private final SeatStore seats;
    private final PlaceTimesStore times;

    PlacesFollow(SeatStore seats, PlaceTimesStore times) {
        this.seats = seats;
        this.times = times;
    }

    /** Nobody takes a seat there meanwhile. Refuses times at which children with a place have another. */
    @Override
    public void follow(Scope scope, int school, Collection<Offering> moved) {
        Collection<Offering.Id> ids = moved.stream().map(Offering::id).toList();
        seats.lock(scope, ids);
        times.lift(scope, school, ids);
        for (Offering offering : moved) {
            Slot slot = Slot.of(offering);
            int busy = times.busy(scope, offering.id(), slot);
            if (busy > 0) {
                throw Refusal.CHILDREN_BUSY.refused("courseName", offering.courseName(), "pupils", busy);
            }
            try {
                times.move(scope, offering.id(), slot);
            } catch (DataIntegrityViolationException e) {
                // A child took another place in the same moment.
                throw Refusal.CHILDREN_BUSY.refused("courseName", offering.courseName(), "pupils", 1);
            }
        }
    }
}
