package kehou.quality;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.library.Course;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {
    private static final String TEXT = "quality.rating.text";
    private static final int FEWEST_SHOWN = 3;

    private final JdbcClient jdbc;
    private final Vault vault;

    RatingStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Stars of a course before they have its name. */
    record Stars(Course.Id course, int ratings, double average) {
        CourseRating named(String name) {
            Double shown = ratings < FEWEST_SHOWN ? null : Double.valueOf(average);
            return new CourseRating(course, name, ratings, shown);
        }
    }

    /** False when this session was rated for this pupil before. */
    boolean insert(Scope scope, Rating rating, Course.Id course) {
        return jdbc.sql("""
                insert into quality.rating(school_id, id, course_id, session_id, pupil_id, account, stars, text, rated_at)
                values (:school, :id, :course, :session, :pupil, :account, :stars, :text, :at)
                on conflict do nothing
                """)
                        .param("school", scope.at(rating.pupil()))
                        .param("id", rating.id().value())
                        .param("course", course.value())
                        .param("session", rating.session().value())
                        .param("pupil", scope.pupil(rating.pupil()))
                        .param("account", scope.account())
                        .param("stars", rating.stars())
                        .param("text", vault.seal(key(rating.pupil()), rating.text(), TEXT))
                        .param("at", rating.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Rating> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql("""
                select id, session_id, stars, text, rated_at from quality.rating
                where school_id = :school and pupil_id = :pupil
                order by rated_at desc, id desc limit 100
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query((row, n) -> new Rating(
                        new Rating.Id(row.getLong("id")),
                        new Session.Id(row.getLong("session_id")),
                        pupil,
                        row.getInt("stars"),
                        vault.open(key(pupil), row.getBytes("text"), TEXT),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Stars> byCourse(Scope scope) {
        return jdbc.sql("""
                select course_id, count(*) ratings, round(avg(stars), 1) average from quality.rating
                where school_id = any(:schools)
                group by course_id order by count(*) desc, course_id
                """)
                .param("schools", scope.schoolArray())
                .query((row, n) -> new Stars(
                        new Course.Id(row.getLong("course_id")), row.getInt("ratings"), row.getDouble("average")))
                .list();
    }

    /** Adds the stars to what the course's source has at this school. */
    void add(Scope scope, Course.Id course, Course.Id source, int stars) {
        jdbc.sql("""
                insert into quality.source_rating as was (school_id, source, ratings, stars)
                values (:school, :source, 1, :stars)
                on conflict (school_id, source) do update set ratings = was.ratings + 1, stars = was.stars + :stars
                """)
                .param("school", scope.at(course))
                .param("source", source.value())
                .param("stars", stars)
                .update();
    }

    /** Of all schools together, those of the sources that were rated. */
    List<ResourceRating> bySource(Collection<Course.Id> sources) {
        return jdbc.sql("""
                select source, sum(ratings) as ratings, round(sum(stars)::numeric / sum(ratings), 1) as average
                from quality.source_rating where source = any(:sources) group by source order by source
                """)
                .param("sources", sources.stream().map(Course.Id::value).toArray(Long[]::new))
                .query((row, n) -> new ResourceRating(
                        new Course.Id(row.getLong("source")),
                        row.getInt("ratings"),
                        row.getInt("ratings") < FEWEST_SHOWN ? null : row.getDouble("average")))
                .list();
    }

    private static Vault.Key key(Pupil.Id pupil) {
        return Vault.Key.child(pupil.value());
    }
}
