package kehou.enrolment;

import java.util.Collection;
import java.util.List;

/** How many seats an offering has left, told after commit to whoever shows it live. Not audited. */
public record Seats(int school, long offering, int left) {
    /** All that one transaction changed at once: in a rush a hundred and more. */
    public record Changed(List<Seats> seats) {
        public Changed {
            seats = List.copyOf(seats);
        }
    }

    static Changed changed(Collection<Seat> seats) {
        return new Changed(seats.stream()
                .map(seat -> new Seats(seat.offering().school(), seat.offering().value(), seat.left()))
                .toList());
    }
}
