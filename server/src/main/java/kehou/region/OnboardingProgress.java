package kehou.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * How far the schools under a place have come, by district; practice schools left out.
 *
 * @param laggards schools that should have been further by now, the longest overdue first
 */
public record OnboardingProgress(Instant asOf, List<DistrictProgress> districts, List<Laggard> laggards) {

    /** Schools of one district (or those directly under the city) by state. */
    public record DistrictProgress(
            int number, String name, int schools, int notInvited, int invited, int rosterImported, int live) {}

    /** A school that should have reached {@code due} {@code daysLate} days ago. */
    public record Laggard(
            int school, String name, String district, OnboardingState state, OnboardingState due, long daysLate) {}

    /** One school's way onto the platform, with its dates and the reminders it was sent. */
    public record SchoolOnboarding(
            int school,
            OnboardingState state,
            Instant registeredAt,
            @Nullable Instant invitedAt,
            @Nullable Instant rosterImportedAt,
            @Nullable Instant liveAt,
            List<OnboardingReminder> reminders) {}

    /** The authority asked for the next step. */
    public record OnboardingReminder(Id id, OnboardingState due, Instant sentAt) {
        public record Id(long value) implements RowId {}
    }

    /** A bulletin (通报) published from the progress of a day. */
    public record OnboardingBulletin(Id id, String title, LocalDate date, List<String> paragraphs) {
        public record Id(long value) implements RowId {}
    }

    /** A bulletin was published. */
    public record BulletinPublished(int school, long bulletin) implements Event {}
}
