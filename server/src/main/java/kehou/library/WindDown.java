package kehou.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class that was running when its provider was taken off the white list.
 *
 * @param offering id of the class at its school
 * @param lastDay the day it would have ended
 * @param until the last day it may go on with this provider
 * @param successor who takes it over afterwards; empty if it runs out
 * @param closedOn the day on which the authority saw that it is settled
 */
public record WindDown(
        long offering,
        WhitelistEntry.Id entry,
        int school,
        String schoolName,
        int authority,
        int provider,
        long source,
        String courseName,
        LocalDate lastDay,
        LocalDate until,
        String successor,
        @Nullable LocalDate closedOn,
        int version) {}
