package kehou.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.delivery.Mark;
import kehou.delivery.Rolls;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.library.Shelves;
import kehou.people.Pupil;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ratings by guardians, and what they come to per course. */
@Component
public class Ratings {
    private static final Duration OPEN = Duration.ofDays(14);

    private final RatingStore store;
    private final Sessions sessions;
    private final Rolls rolls;
    private final Offerings offerings;
    private final Courses courses;
    private final Shelves shelves;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ratings(
            RatingStore store,
            Sessions sessions,
            Rolls rolls,
            Offerings offerings,
            Courses courses,
            Shelves shelves,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.rolls = rolls;
        this.offerings = offerings;
        this.courses = courses;
        this.shelves = shelves;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Rates a session for a pupil of the caller's own. Refuses one that the pupil did not attend (the roll
     * says so, or was not called), a second rating, and one more than two weeks after the session.
     */
    @Transactional
    public Rating give(Scope scope, Pupil.Id pupil, RatingDraft draft) {
        scope.pupil(pupil);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session session = sessions.find(scope, draft.session());
        requireAttended(rolls.markOf(scope, session.id(), pupil));
        if (now.isAfter(session.ends().plus(OPEN))) {
            throw Refusal.TOO_LATE.refused("closedAt", session.ends().plus(OPEN));
        }
        Course.Id course = offerings.find(scope, session.offering()).course();
        String text = draft.text() == null ? "" : draft.text().strip();
        Rating rating =
                new Rating(ids.next(scope.at(pupil), Rating.Id::new), session.id(), pupil, draft.stars(), text, now);
        if (!store.insert(scope, rating, course)) {
            throw Refusal.RATED.refused();
        }
        store.add(scope, course, shelves.sourceOf(scope, course), rating.stars());
        events.publishEvent(new Rating.Given(scope.at(pupil), rating.id(), course, rating.stars()));
        return rating;
    }

    /** What was rated for this pupil, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Rating> of(Scope scope, Pupil.Id pupil) {
        return store.ofPupil(scope, pupil);
    }

    /** The rated courses of the caller's schools, best known first. */
    @Transactional(readOnly = true)
    public List<CourseRating> byCourse(Scope scope) {
        Map<Course.Id, String> names = courses.all(scope).stream().collect(Collectors.toMap(Course::id, Course::name));
        return store.byCourse(scope).stream()
                .map(row -> row.named(names.getOrDefault(row.course(), "")))
                .toList();
    }

    /** What families of all schools think of these courses of the libraries, those that were rated. */
    @Transactional(readOnly = true)
    public List<ResourceRating> bySource(Collection<Course.Id> sources) {
        return store.bySource(sources);
    }

    private static void requireAttended(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            throw Refusal.NOT_ATTENDED.refused();
        }
        if (!mark.get().attended()) {
            throw Refusal.NOT_ATTENDED.refused("mark", mark.get());
        }
    }
}
