package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one kind of service at a school: on these weekdays (1 is Monday) from one time to another, between two
 * days, both included, for these grades.
 *
 * @param season what the school calls the stretch; may be empty
 * @param earlyReason why its days end sooner than the rules ask for; empty where they do not
 */
public record ServicePeriod(
        Id id,
        ServiceKind kind,
        String season,
        List<Integer> weekdays,
        LocalTime from,
        LocalTime to,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Integer> grades,
        String earlyReason,
        int version) {
    /** The id of a period. */
    public record Id(long value) implements RowId {}

    /** The pattern of a school is another from now on. */
    public record Changed(int school, Id period) implements Event {}

    boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean collides(ServicePeriod other) {
        return kind == other.kind
                && weekdays.stream().anyMatch(other.weekdays::contains)
                && grades.stream().anyMatch(other.grades::contains)
                && !firstDay.isAfter(other.lastDay)
                && !other.firstDay.isAfter(lastDay)
                && from.isBefore(other.to)
                && other.from.isBefore(to);
    }

    /**
     * A period as a school writes it.
     *
     * @param grades all of the school's that the kind suits if absent
     * @param version the version it was edited from; absent for a new one
     */
    public record ServicePeriodDraft(
            @NotNull ServiceKind kind,
            @Nullable @Size(max = 20) String season,
            @NotEmpty List<@Min(1) @Max(7) Integer> weekdays,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable List<@Min(1) @Max(9) Integer> grades,
            @Nullable @Size(max = 200) String earlyReason,
            @Nullable Integer version) {

        ServicePeriod as(Id id, List<Integer> of, int number) {
            return new ServicePeriod(
                    id,
                    kind,
                    season == null ? "" : season.strip(),
                    weekdays.stream().distinct().sorted().toList(),
                    from,
                    to,
                    firstDay,
                    lastDay,
                    of,
                    earlyReason == null ? "" : earlyReason.strip(),
                    number);
        }
    }
}
