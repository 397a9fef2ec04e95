package kehou.enrolment;

import kehou.plan.Offering;

/** The seats of one offering and the window that gives them out. */
record Seat(Offering.Id offering, SelectionWindow.Id window, int capacity, int taken) {
    int left() {
        return capacity - taken;
    }

    Seat plus(int more) {
        return new Seat(offering, window, capacity, taken + more);
    }
}
