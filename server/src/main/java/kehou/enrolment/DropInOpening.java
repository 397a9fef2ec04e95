package kehou.enrolment;

import java.util.List;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import org.jspecify.annotations.Nullable;

/**
 * A class of the term and how many children of a single day it takes, as the school says.
 *
 * @param capacity its seats, those that are kept for single days among them
 * @param taken places of the term among these
 * @param feeFen for the whole term
 * @param dayFen for one day, by its public notice; null where its fee is not public: it cannot be opened
 * @param seats for children of a single day, apart from those of the term; 0 where it is not open to them
 * @param kept seats kept apart: more than {@code seats} as long as more are booked for a day ahead
 * @param most as many can be kept now
 */
public record DropInOpening(
        Offering.Id offering,
        String courseName,
        String instructorName,
        List<OfferingSlot> slots,
        int capacity,
        int taken,
        long feeFen,
        @Nullable Long dayFen,
        int seats,
        int kept,
        int most) {}
