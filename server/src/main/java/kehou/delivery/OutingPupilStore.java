package kehou.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The name that a guardian signed with is sealed under the child's key. */
@Repository
class OutingPupilStore {
    private static final String NAME = "delivery.outing_pupil.signed_name";
    private static final String SELECT =
            "select pupil, consent, signed_name, signed_at, went, came_back from delivery.outing_pupil ";

    private final JdbcClient jdbc;
    private final Vault vault;

    OutingPupilStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A child's line. */
    record Line(
            Pupil.Id pupil,
            Outing.Consent consent,
            @Nullable String signedName,
            @Nullable Instant signedAt,
            boolean went,
            boolean cameBack) {}

    List<Line> of(Scope scope, Outing.Id outing) {
        return jdbc.sql(SELECT + "where school_id = :school and outing = :outing order by pupil")
                .param("school", scope.at(outing))
                .param("outing", outing.value())
                .query(this::line)
                .list();
    }

    Optional<Line> find(Scope scope, Outing.Id outing, Pupil.Id pupil) {
        return jdbc.sql(SELECT + "where school_id = :school and outing = :outing and pupil = :pupil")
                .param("school", scope.at(outing))
                .param("outing", outing.value())
                .param("pupil", scope.pupil(pupil))
                .query(this::line)
                .optional();
    }

    void ask(Scope scope, Outing.Id outing, Collection<Pupil.Id> pupils) {
        jdbc.sql("""
                insert into delivery.outing_pupil (school_id, outing, pupil)
                select :school, :outing, pupil from unnest(:pupils::bigint[]) as p(pupil)
                """)
                .param("school", scope.at(outing))
                .param("outing", outing.value())
                .param("pupils", ids(pupils))
                .update();
    }

    void sign(Scope scope, Outing.Id outing, Pupil.Id pupil, OutingConsent consent, Instant now) {
        jdbc.sql("""
                update delivery.outing_pupil
                set consent = :consent, signed_name = :name, signed_at = :at, signed_by = :by
                where school_id = :school and outing = :outing and pupil = :pupil
                """)
                .param("school", scope.at(outing))
                .param("outing", outing.value())
                .param("pupil", scope.pupil(pupil))
                .param("consent", consent.given() ? "GIVEN" : "REFUSED")
                .param(
                        "name",
                        vault.seal(
                                Vault.Key.child(pupil.value()), consent.name().strip(), NAME))
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    void went(Scope scope, Outing.Id outing, Collection<Pupil.Id> pupils) {
        mark(scope, outing, pupils, "went = true");
    }

    void cameBack(Scope scope, Outing.Id outing, Collection<Pupil.Id> pupils) {
        mark(scope, outing, pupils, "came_back = true");
    }

    private void mark(Scope scope, Outing.Id outing, Collection<Pupil.Id> pupils, String change) {
        jdbc.sql("update delivery.outing_pupil set " + change + """
                 where school_id = :school and outing = :outing and pupil = any(:pupils)
                """)
                .param("school", scope.at(outing))
                .param("outing", outing.value())
                .param("pupils", ids(pupils))
                .update();
    }

    private static Long[] ids(Collection<Pupil.Id> pupils) {
        return pupils.stream().map(Pupil.Id::value).toArray(Long[]::new);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        Pupil.Id pupil = new Pupil.Id(row.getLong("pupil"));
        byte[] name = row.getBytes("signed_name");
        Timestamp signed = row.getTimestamp("signed_at");
        return new Line(
                pupil,
                Outing.Consent.valueOf(row.getString("consent")),
                name == null ? null : vault.open(Vault.Key.child(pupil.value()), name, NAME),
                signed == null ? null : signed.toInstant(),
                row.getBoolean("went"),
                row.getBoolean("came_back"));
    }
}
