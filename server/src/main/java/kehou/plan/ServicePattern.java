package kehou.plan;

import java.util.List;
import kehou.rules.Compliance;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of service of a school with their times, and what the rules say of them today.
 *
 * @param offWork when people go home from work there; null where nobody has set it
 * @param judged the school and each of its days of service
 * @param ahead the next days of service of all kinds, from today on
 */
public record ServicePattern(
        List<ServicePeriod> periods,
        @Nullable OffWork offWork,
        List<Compliance.JudgedSubject> judged,
        List<ServiceDay> ahead) {}
