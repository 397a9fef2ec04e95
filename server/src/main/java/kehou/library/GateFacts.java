package kehou.library;

import java.util.Map;
import java.util.Optional;
import kehou.library.PublishedStanding.Subject;
import org.jspecify.annotations.Nullable;

/** All that decides whether this course may be given by this instructor; {@code standings} by subject and id. */
record GateFacts(GateCourse course, GateInstructor instructor, Map<Subject, Map<Long, PublishedStanding>> standings) {
    Optional<PublishedStanding> standing(Subject subject, @Nullable Long id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(standings.getOrDefault(subject, Map.of()).get(id));
    }
}
