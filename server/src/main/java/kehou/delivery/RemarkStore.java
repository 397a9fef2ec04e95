package kehou.delivery;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemarkStore {
    private static final String BODY = "delivery.remark.body";
    /** Tags and text are sealed as one value; this control character cannot be typed into either. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;
    private final Vault vault;

    RemarkStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Scope scope, Remark remark) {
        List<String> parts = new ArrayList<>(remark.tags());
        parts.addFirst(remark.text());
        String plain = parts.stream().map(part -> part.replace(BETWEEN, "")).collect(Collectors.joining(BETWEEN));
        jdbc.sql("""
                insert into delivery.remark(school_id, id, session_id, pupil_id, account, body, written_at)
                values (:school, :id, :session, :pupil, :account, :body, :at)
                """)
                .param("school", scope.at(remark.session()))
                .param("id", remark.id().value())
                .param("session", remark.session().value())
                .param("pupil", scope.pupil(remark.pupil()))
                .param("account", scope.account())
                .param("body", vault.seal(Vault.Key.child(remark.pupil().value()), plain, BODY))
                .param("at", remark.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Remark> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql("""
                select id, session_id, body, written_at from delivery.remark
                where school_id = :school and pupil_id = :pupil
                order by written_at desc, id desc limit 100
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query((row, n) -> {
                    String plain = vault.open(Vault.Key.child(pupil.value()), row.getBytes("body"), BODY);
                    List<String> parts = List.of(plain.split(BETWEEN, -1));
                    return new Remark(
                            new Remark.Id(row.getLong("id")),
                            new Session.Id(row.getLong("session_id")),
                            pupil,
                            parts.subList(1, parts.size()),
                            parts.getFirst(),
                            row.getObject("written_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    Set<Pupil.Id> remarked(Scope scope, Session.Id session) {
        return jdbc
                .sql(
                        "select distinct pupil_id from delivery.remark where school_id = :school and session_id = :session")
                .param("school", scope.at(session))
                .param("session", session.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .collect(Collectors.toSet());
    }
}
