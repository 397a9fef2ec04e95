package kehou.enrolment;

import kehou.plan.Offering;

/**
 * The seats of one offering and the window that gives them out.
 *
 * @param taken places, and seats kept for offers to those who wait
 * @param soldOut the last one was given out once: what comes free is for those who wait
 */
record Seat(Offering.Id offering, SelectionWindow.Id window, int capacity, int taken, boolean soldOut) {
    /** What a family can choose from. */
    int left() {
        return soldOut ? 0 : capacity - taken;
    }

    /** What nobody has, whoever it is for. */
    int free() {
        return capacity - taken;
    }

    Seat plus(int more) {
        return new Seat(offering, window, capacity, taken + more, soldOut || taken + more >= capacity);
    }
}
