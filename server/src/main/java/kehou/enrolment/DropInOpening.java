package kehou.enrolment;

import java.util.List;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;

/**
 * A class of the term and how many children of a single day it takes, as the school says.
 *
 * @param capacity its seats
 * @param taken places of the term among these
 * @param charged it costs a fee for the term, so no single day of it has a published price: it cannot be opened
 * @param seats for children of a single day; 0 where it is not open to them
 */
public record DropInOpening(
        Offering.Id offering,
        String courseName,
        String instructorName,
        List<OfferingSlot> slots,
        int capacity,
        int taken,
        boolean charged,
        int seats) {}
