package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.Course;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryStore {
    private static final int MOST = 200;
    private static final String TRAINING = """
            select id, school_id, school_name, area_id, provider_name, day, topic, people, minutes, recorded_at, confirmed_at
            from plan.training
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of {@link #counts}. */
    record Count(int provider, int schools, int sessions, int trainings, int trained) {}

    /** Notes a session that took place; noting it again changes nothing. */
    void insert(Scope scope, Offering.Id offering, LocalDate day, Course.Id source) {
        jdbc.sql("""
                insert into plan.provided_session (school_id, offering, day, provider, source)
                values (:school, :offering, :day, :provider, :source) on conflict do nothing
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("day", day)
                .param("provider", source.school())
                .param("source", source.value())
                .update();
    }

    /** By provider, those of {@code providers} that delivered anything; {@code scope} opens their areas. */
    List<Count> counts(Scope scope, Collection<Integer> providers, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                with held as (
                    select provider, school_id, 1 as session, 0 as people from plan.provided_session
                    where provider = any(:providers) and day between :from and :to
                    union all
                    select area_id, school_id, 0, people from plan.training
                    where area_id = any(:areas) and area_id = any(:providers) and day between :from and :to
                      and confirmed_at is not null)
                select provider, count(distinct school_id) as schools, sum(session) as sessions,
                       count(*) filter (where session = 0) as trainings, sum(people) as trained
                from held group by provider order by sessions desc, provider
                """)
                .param("providers", providers.toArray(Integer[]::new))
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Count(
                        row.getInt("provider"),
                        row.getInt("schools"),
                        row.getInt("sessions"),
                        row.getInt("trainings"),
                        row.getInt("trained")))
                .list();
    }

    /** Of every one of these courses that is offered in the term, ended classes included, or was held somewhere. */
    List<ResourceUse> uses(Collection<Course.Id> sources, long term) {
        return jdbc.sql("""
                with offered as (
                    select source, count(distinct school_id) as schools, count(*) as classes
                    from plan.published_offering where source = any(:sources) and term = :term group by source),
                held as (
                    select source, count(*) as sessions
                    from plan.provided_session where source = any(:sources) group by source)
                select source, coalesce(schools, 0) as schools, coalesce(classes, 0) as classes,
                       coalesce(sessions, 0) as sessions
                from offered full join held using (source) order by source
                """)
                .param("sources", sources.stream().map(Course.Id::value).toArray(Long[]::new))
                .param("term", term)
                .query((row, n) -> new ResourceUse(
                        new Course.Id(row.getLong("source")),
                        row.getInt("schools"),
                        row.getInt("classes"),
                        row.getInt("sessions")))
                .list();
    }

    /** Did this school ever order from the caller's place? */
    boolean knows(Scope scope, int school) {
        return jdbc.sql("""
                select exists (select from plan.service_order where area_id = :provider and school_id = :school)
                """)
                .param("provider", scope.place())
                .param("school", school)
                .query(Boolean.class)
                .single();
    }

    List<Training> trainingsOf(Scope scope) {
        return jdbc.sql(TRAINING + "where school_id = :school order by day desc, id desc limit :most")
                .param("school", scope.at(scope.place()))
                .param("most", MOST)
                .query(DeliveryStore::training)
                .list();
    }

    List<Training> trainingsBy(Scope scope) {
        return jdbc.sql(TRAINING + "where area_id = :provider order by day desc, id desc limit :most")
                .param("provider", scope.place())
                .param("most", MOST)
                .query(DeliveryStore::training)
                .list();
    }

    Optional<Training> find(Scope scope, Training.Id id) {
        return jdbc.sql(TRAINING + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(DeliveryStore::training)
                .optional();
    }

    /** False if the provider recorded the same before. */
    boolean insert(Scope at, Training training) {
        return jdbc.sql("""
                insert into plan.training (school_id, id, area_id, school_name, provider_name, day, topic, people, minutes,
                    recorded_at, recorded_by)
                values (:school, :id, :provider, :schoolName, :providerName, :day, :topic, :people, :minutes, :at, :by)
                on conflict (school_id, area_id, day, topic) do nothing
                """)
                        .param("school", at.at(training.id()))
                        .param("id", training.id().value())
                        .param("provider", training.provider())
                        .param("schoolName", training.schoolName())
                        .param("providerName", training.providerName())
                        .param("day", training.day())
                        .param("topic", training.topic())
                        .param("people", training.people())
                        .param("minutes", training.minutes())
                        .param("at", Timestamp.from(training.recordedAt()))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    /** False if the school confirmed it before. */
    boolean confirm(Scope scope, Training.Id id, Instant now) {
        return jdbc.sql("""
                update plan.training set confirmed_at = :at, confirmed_by = :by
                where school_id = :school and id = :id and confirmed_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    private static Training training(ResultSet row, int number) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Training(
                new Training.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("area_id"),
                row.getString("provider_name"),
                row.getObject("day", LocalDate.class),
                row.getString("topic"),
                row.getInt("people"),
                row.getInt("minutes"),
                row.getTimestamp("recorded_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
