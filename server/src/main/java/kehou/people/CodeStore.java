package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CodeStore {
    record SentCode(byte[] phone, Instant sentAt, byte[] codeHash, byte[] askerHash) {}

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countSince(Scope scope, byte[] phone, Instant since) {
        return jdbc.sql("""
                select count(*) from people.sign_in_code
                where school_id = any(:schools) and phone_blind = :phone and sent_at > :since
                """)
                .param("schools", scope.schoolArray())
                .param("phone", phone)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void add(Scope scope, SentCode code, Instant expiresAt) {
        jdbc.sql("""
                insert into people.sign_in_code(school_id, phone_blind, sent_at, code_hash, asker_hash, expires_at)
                values (:school, :phone, :sentAt, :code, :asker, :expiresAt)
                """)
                .param("school", scope.at(0))
                .param("phone", code.phone())
                .param("sentAt", Timestamp.from(code.sentAt()))
                .param("code", code.codeHash())
                .param("asker", code.askerHash())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** Counts a try of the phone's newest code and returns it; empty when it is used, old or tried five times. */
    Optional<SentCode> tryNewest(Scope scope, byte[] phone, Instant now) {
        return jdbc.sql("""
                update people.sign_in_code set tries = tries + 1
                where school_id = :school and phone_blind = :phone
                  and sent_at = (select max(sent_at) from people.sign_in_code
                                 where school_id = :school and phone_blind = :phone)
                  and used_at is null and expires_at > :now and tries < 5
                returning sent_at, code_hash, asker_hash
                """)
                .param("school", scope.at(0))
                .param("phone", phone)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new SentCode(
                        phone,
                        row.getTimestamp("sent_at").toInstant(),
                        row.getBytes("code_hash"),
                        row.getBytes("asker_hash")))
                .optional();
    }

    /** False when it was used before. */
    boolean use(Scope scope, byte[] phone, Instant sentAt, Instant now) {
        return jdbc.sql("""
                update people.sign_in_code set used_at = :now
                where school_id = :school and phone_blind = :phone and sent_at = :sentAt and used_at is null
                """)
                        .param("school", scope.at(0))
                        .param("phone", phone)
                        .param("sentAt", Timestamp.from(sentAt))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int removeBefore(Scope scope, Instant instant) {
        return jdbc.sql("delete from people.sign_in_code where school_id = :school and sent_at < :instant")
                .param("school", scope.at(0))
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
