package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How long a day of service lasts for a grade.
 *
 * @param ends when the day's service is over for everyone; null where the school has no pattern for it
 * @param lateUntil until when late care runs for whoever applies; null where the school runs none
 */
public record ServiceEvening(
        LocalDate date, @Nullable LocalTime ends, @Nullable LocalTime lateUntil) {
    /** Whether staying until then is what the pattern gives anyone who asks. */
    public boolean offers(LocalTime until) {
        return lateUntil != null && !until.isAfter(lateUntil);
    }
}
