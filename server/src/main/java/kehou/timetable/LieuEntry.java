package kehou.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.PersonName;
import kehou.people.StaffMember;

/**
 * A line of a lieu-time account: minutes earned by a turn that was held, spent on time off, or given back.
 *
 * @param minutes never zero; below zero where they leave the account
 * @param day of the turn or the time off
 */
public record LieuEntry(Why why, int minutes, LocalDate day, Instant at) {
    /** What moved the minutes. */
    public enum Why {
        DUTY,
        DUTY_CORRECTED,
        TIME_OFF,
        TIME_OFF_BACK
    }

    /** What somebody has in minutes. */
    public record LieuAccount(StaffMember.Id staff, PersonName name, int minutes) {}

    /** A person's own account, the latest entries first, with what was asked for. */
    public record OwnLieu(int minutes, List<LieuEntry> entries, List<TimeOff> timeOff) {}

    /** The accounts of a school's teachers, and what they ask for, the open ones first. */
    public record LieuBook(List<LieuAccount> accounts, List<TimeOff> timeOff) {}
}
