package kehou.library;

import java.time.Instant;
import java.util.List;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An admitted course as anyone may read it (NP-3.1/port), in one admitted version. It names the school or
 * organisation that owns it and nobody else.
 *
 * @param id the owner's course
 * @param version which admission these words are of: 1 for the first
 * @param owner number of the organisation that owns it
 * @param library number of the authority that admitted it; 0 is the city
 * @param activity of the directory of activities
 * @param practice how it is taught, in what form, for how long and what it needs
 * @param evaluation how it is evaluated at the end of the term (NC-13)
 * @param state ADMITTED, SUSPENDED or WITHDRAWN as of now, whatever the version
 */
public record PublishedCourse(
        Course.Id id,
        int version,
        int owner,
        String ownerName,
        Organisation.Kind ownerKind,
        int library,
        String libraryName,
        String name,
        ActivityCategory category,
        @Nullable Activity activity,
        @Nullable CourseLevel level,
        String introduction,
        String aims,
        List<Integer> grades,
        int classSize,
        List<Lesson> lessons,
        CoursePractice practice,
        EvaluationPlan evaluation,
        Instant admittedAt,
        Standing state) {}
