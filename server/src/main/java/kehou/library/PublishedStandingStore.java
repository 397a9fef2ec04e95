package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.PublishedStanding.State;
import kehou.library.PublishedStanding.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PublishedStandingStore {
    private final JdbcClient jdbc;

    PublishedStandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static int owner(long id) {
        return RowId.schoolOf(id);
    }

    /** Its new version; empty if it stood so already. */
    Optional<Integer> put(Scope at, PublishedStanding standing) {
        return jdbc.sql("""
                insert into library.published_standing as was
                    (school_id, subject, subject_id, state, from_date, until_date, reason_code)
                values (:owner, :subject, :id, :state, :from, :until, :reason)
                on conflict (school_id, subject, subject_id) do update
                set state = excluded.state, from_date = excluded.from_date, until_date = excluded.until_date,
                    reason_code = excluded.reason_code, version = was.version + 1
                where (was.state, was.from_date, was.until_date, was.reason_code) is distinct from
                    (excluded.state, excluded.from_date, excluded.until_date, excluded.reason_code)
                returning version
                """)
                .param("owner", at.at(owner(standing.subjectId())))
                .param("subject", standing.subject().name())
                .param("id", standing.subjectId())
                .param("state", standing.state().name())
                .param("from", standing.from())
                .param("until", standing.until())
                .param("reason", standing.reasonCode())
                .query(Integer.class)
                .optional();
    }

    /** Everybody's, by id: a standing is public. */
    List<PublishedStanding> of(Subject subject, Collection<Long> ids) {
        return jdbc.sql("""
                select subject, subject_id, state, from_date, until_date, reason_code from library.published_standing
                where school_id = any(:owners) and subject = :subject and subject_id = any(:ids)
                """)
                .param(
                        "owners",
                        ids.stream()
                                .map(PublishedStandingStore::owner)
                                .distinct()
                                .toArray(Integer[]::new))
                .param("subject", subject.name())
                .param("ids", ids.toArray(Long[]::new))
                .query(PublishedStandingStore::standing)
                .list();
    }

    /** The one standing of this kind that the owner has. */
    Optional<PublishedStanding> ofOwner(Subject subject, int owner) {
        return jdbc.sql("""
                select subject, subject_id, state, from_date, until_date, reason_code from library.published_standing
                where school_id = :owner and subject = :subject order by subject_id limit 1
                """)
                .param("owner", owner)
                .param("subject", subject.name())
                .query(PublishedStandingStore::standing)
                .optional();
    }

    private static PublishedStanding standing(ResultSet row, int number) throws SQLException {
        return new PublishedStanding(
                Subject.valueOf(row.getString("subject")),
                row.getLong("subject_id"),
                State.valueOf(row.getString("state")),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getString("reason_code"));
    }
}
