package kehou.enrolment;

import java.time.Instant;
import java.util.Set;

/**
 * A class whose last seat was given out once, which stays so: what comes free is for those who wait.
 *
 * @param pupils who had a place or stood in line at any time, by row id; the others never had one
 */
record FullClass(int seats, int taken, Instant closesAt, Set<Long> pupils) {}
