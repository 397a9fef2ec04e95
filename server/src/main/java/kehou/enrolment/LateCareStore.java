package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a family asks is sealed under the child's key. */
@Repository
class LateCareStore {
    private static final String REASON = "enrolment.late_application.reason";
    private static final String SELECT = """
            select id, pupil, until, reason, state, asked_at, answered_at, answer, staff_on_duty, staying
            from enrolment.late_application
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    LateCareStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A child's applications, the latest first. */
    List<LateApplication> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql(SELECT + "where school_id = :school and pupil = :pupil order by id desc limit 100")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(this::application)
                .list();
    }

    /** A school's applications, the latest first. */
    List<LateApplication> ofSchool(
            Scope scope, int school, LateApplication.@Nullable State state, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and (:state::text is null or state = :state) and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
                .param("school", scope.at(school))
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(this::application)
                .list();
    }

    Optional<LateApplication> find(Scope scope, LateApplication.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::application)
                .optional();
    }

    void insert(Scope scope, LateApplication application) {
        Instant answered = application.answeredAt();
        jdbc.sql("""
                insert into enrolment.late_application (school_id, id, pupil, until, reason, state, asked_at, asked_by,
                    answered_at)
                values (:school, :id, :pupil, :until, :reason, :state, :at, :by, :answered)
                """)
                .param("school", scope.at(application.id()))
                .param("id", application.id().value())
                .param("pupil", scope.pupil(application.pupil()))
                .param("until", application.until())
                .param("reason", vault.seal(Vault.Key.child(application.pupil().value()), application.reason(), REASON))
                .param("state", application.state().name())
                .param("at", Timestamp.from(application.askedAt()))
                .param("by", scope.account())
                .param("answered", answered == null ? null : Timestamp.from(answered))
                .update();
    }

    /** False if it was answered already. */
    boolean answer(
            Scope scope,
            LateApplication.Id id,
            LateAnswer answer,
            @Nullable Integer staffOnDuty,
            @Nullable Integer staying,
            Instant now) {
        return jdbc.sql("""
                update enrolment.late_application
                set state = :state, answer = :answer, staff_on_duty = :staff, staying = :staying, answered_at = :at,
                    answered_by = :by
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("state", answer.approved() ? "APPROVED" : "DECLINED")
                        .param("answer", answer.answer().strip())
                        .param("staff", staffOnDuty)
                        .param("staying", staying)
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    private LateApplication application(ResultSet row, int number) throws SQLException {
        Pupil.Id pupil = new Pupil.Id(row.getLong("pupil"));
        Timestamp answered = row.getTimestamp("answered_at");
        return new LateApplication(
                new LateApplication.Id(row.getLong("id")),
                pupil,
                row.getObject("until", LocalTime.class),
                vault.open(Vault.Key.child(pupil.value()), row.getBytes("reason"), REASON),
                LateApplication.State.valueOf(row.getString("state")),
                List.of(),
                row.getTimestamp("asked_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"),
                row.getObject("staff_on_duty", Integer.class),
                row.getObject("staying", Integer.class));
    }
}
