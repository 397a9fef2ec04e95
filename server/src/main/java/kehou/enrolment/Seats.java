package kehou.enrolment;

/** How many seats an offering has left, told after commit to whoever shows it live. Not audited. */
public record Seats(int school, long offering, int left) {
    static Seats of(int school, Seat seat) {
        return new Seats(school, seat.offering().value(), seat.left());
    }
}
