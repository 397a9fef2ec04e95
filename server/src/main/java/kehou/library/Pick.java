package kehou.library;

import java.time.Instant;
import kehou.kernel.Event;
import org.jspecify.annotations.Nullable;

/**
 * A course that a school or a district took from a library above it, in the version it was taken in.
 *
 * @param course as it was when it was picked; its state is the source's of today
 * @param own the school's own course that came of it; absent for a district, whose library holds it as it is
 * @param newer an admitted version that came after the one picked; picking again takes it over
 * @param withdrawnAt when the picker put it away again, with {@code withdrawal} saying why
 */
public record Pick(
        PublishedCourse course,
        Course.@Nullable Id own,
        Instant pickedAt,
        @Nullable Integer newer,
        @Nullable Instant withdrawnAt,
        String withdrawal) {
    /** A school or a district took a course into its library. */
    public record Picked(int school, long source, int version) implements Event {}

    /** It put the course away again. */
    public record PutAway(int school, long source) implements Event {}

    /** Of these the picker may plan classes. */
    public boolean usable() {
        return withdrawnAt == null && course.state() == Standing.ADMITTED;
    }
}
