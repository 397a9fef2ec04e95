package kehou.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day is at one place.
 *
 * @param service whether service is due
 * @param label why it differs from its weekday: a holiday's name, a local reason
 * @param provisional its year's public holidays are not published yet, so it may still change
 */
public record CalendarDay(
        LocalDate date, boolean service, @Nullable String label, boolean provisional) {}
