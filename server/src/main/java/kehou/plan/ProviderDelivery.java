package kehou.plan;

/**
 * What an owner of courses delivered to schools in a stretch of days.
 *
 * @param youthCentre a youth centre, whose deliveries count for its appraisal (JB-2.3)
 * @param schools that it reached with sessions or training
 * @param sessions that took place with its courses
 * @param trainings that the schools confirmed, with {@code trained} teachers in all
 */
public record ProviderDelivery(
        int provider, String name, boolean youthCentre, int schools, int sessions, int trainings, int trained) {}
