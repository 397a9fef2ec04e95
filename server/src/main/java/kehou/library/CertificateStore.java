package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateStore {
    private static final String SELECT = """
            select id, instructor, holder, kind, number, issuer, issued_on, expires_on, scan, recorded_at, checked_at, objection
            from library.certificate
            """;

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, Certificate made, int authority, boolean renewal) {
        jdbc.sql("""
                insert into library.certificate (school_id, id, area_id, instructor, holder, kind, number, issuer,
                    issued_on, expires_on, scan, renewal, recorded_at)
                values (:school, :id, :authority, :instructor, :holder, :kind, :number, :issuer,
                    :issued, :expires, :scan, :renewal, :at)
                """)
                .param("school", scope.at(made.id()))
                .param("id", made.id().value())
                .param("authority", authority)
                .param("instructor", made.instructor().value())
                .param("holder", made.holder())
                .param("kind", made.kind().name())
                .param("number", made.number())
                .param("issuer", made.issuer())
                .param("issued", made.issuedOn())
                .param("expires", made.expiresOn())
                .param("scan", made.scan())
                .param("renewal", renewal)
                .param("at", Timestamp.from(made.recordedAt()))
                .update();
    }

    List<Certificate> of(Scope scope, Instructor.Id instructor) {
        return jdbc.sql(SELECT + "where school_id = :school and instructor = :instructor order by id")
                .param("school", scope.at(instructor))
                .param("instructor", instructor.value())
                .query(CertificateStore::certificate)
                .list();
    }

    /** All papers of these instructors of one school, in one statement. */
    List<Certificate> of(Scope scope, int school, Collection<Instructor.Id> instructors) {
        return jdbc.sql(SELECT + "where school_id = :school and instructor = any(:instructors) order by id")
                .param("school", scope.at(school))
                .param(
                        "instructors",
                        instructors.stream().map(Instructor.Id::value).toArray(Long[]::new))
                .query(CertificateStore::certificate)
                .list();
    }

    /** False if the authority checked it before, or there is none. */
    boolean delete(Scope scope, Instructor.Id instructor, Certificate.Id id) {
        return jdbc.sql("""
                delete from library.certificate
                where school_id = :school and instructor = :instructor and id = :id and checked_at is null
                """)
                        .param("school", scope.at(id))
                        .param("instructor", instructor.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** What waits to be checked by this authority, oldest first: papers of people that it has admitted. */
    List<Certificate> waiting(Scope scope, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and renewal and checked_at is null and objection = ''
                  and (:after = 0 or (recorded_at, id) > (
                      select seen.recorded_at, seen.id from library.certificate seen
                      where seen.area_id = :authority and seen.id = :after))
                order by recorded_at, id limit :limit
                """)
                .param("authority", scope.place())
                .param("after", after)
                .param("limit", limit)
                .query(CertificateStore::certificate)
                .list();
    }

    /** One that this authority answers for. */
    Optional<Certificate> ofAuthority(Scope scope, Certificate.Id id) {
        return jdbc.sql(SELECT + "where area_id = :authority and school_id = :school and id = :id")
                .param("authority", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(CertificateStore::certificate)
                .optional();
    }

    /** False if it was checked before. */
    boolean check(Scope at, Certificate.Id id, boolean genuine, String objection, Instant now) {
        return jdbc.sql("""
                update library.certificate
                set checked_at = case when :genuine then :now::timestamptz end,
                    checked_by = case when :genuine then :by::bigint end,
                    objection = :objection
                where school_id = :school and id = :id and checked_at is null
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("genuine", genuine)
                        .param("objection", objection)
                        .param("now", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    /** With the admission every paper of the dossier was checked. */
    void checkAll(Scope at, Instructor.Id instructor, Instant now) {
        jdbc.sql("""
                update library.certificate set checked_at = :now, checked_by = :by
                where school_id = :school and instructor = :instructor and checked_at is null and objection = ''
                """)
                .param("school", at.at(instructor))
                .param("instructor", instructor.value())
                .param("now", Timestamp.from(now))
                .param("by", at.account())
                .update();
    }

    /** Checked ones that run out from today until that day, and that no later one of their kind replaces. */
    List<Certificate> expiring(Scope scope, LocalDate today, LocalDate until) {
        return jdbc.sql(SELECT + """
                c where school_id = any(:schools) and checked_at is not null and expires_on between :today and :until
                  and not exists (
                      select 1 from library.certificate n
                      where n.school_id = c.school_id and n.instructor = c.instructor and n.kind = c.kind
                        and n.checked_at is not null and coalesce(n.expires_on, 'infinity') > c.expires_on)
                order by expires_on, id
                """)
                .param("schools", scope.schoolArray())
                .param("today", today)
                .param("until", until)
                .query(CertificateStore::certificate)
                .list();
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        Timestamp checked = row.getTimestamp("checked_at");
        return new Certificate(
                new Certificate.Id(row.getLong("id")),
                new Instructor.Id(row.getLong("instructor")),
                row.getString("holder"),
                Certificate.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("scan", Long.class),
                row.getTimestamp("recorded_at").toInstant(),
                checked == null ? null : checked.toInstant(),
                row.getString("objection"));
    }
}
