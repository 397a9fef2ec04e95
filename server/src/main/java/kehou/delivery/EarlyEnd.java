package kehou.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kehou.kernel.Event;
import kehou.plan.Offering;
import kehou.timetable.Session;

/** A lesson that ends before its time, with the reason in words for the families. */
public record EarlyEnd(Session.Id session, LocalTime at, String reason, Instant toldAt) {
    /** It was told; the children go to base care. */
    public record Told(int school, Session.Id session, Offering.Id offering, LocalDate date) implements Event {}
}
