package kehou.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the gate asks of an instructor.
 *
 * @param own employed by the school, so answered for by it; anyone else needs a clearance
 * @param validUntil the last day on which all papers are in force
 * @param barredSince since when an open suspension keeps this person out
 * @param person the person from outside whose clearance counts
 * @param engagedFrom the admitted dossier elsewhere that this one stands on
 * @param engagedUntil the last day of the engagement, for who came through the pool
 */
record GateInstructor(
        Instructor.Id id,
        Standing state,
        boolean own,
        Instructor.Duty duty,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate barredSince,
        @Nullable Long person,
        @Nullable Long engagedFrom,
        @Nullable LocalDate engagedUntil) {}
