package kehou.delivery;

import java.time.LocalTime;

/**
 * Where the children of a lesson that is cancelled or ends early are until its time is over: in base care, never sent home
 * (JA-3).
 *
 * @param where the homework room of that time, or their own classroom
 */
public record CareInstead(LocalTime from, LocalTime to, String where) {}
