package kehou.teaching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waiting and confirmed screens. They belong to no school until confirmed, so the rows are the city's. */
@Repository
class ScreenStore {
    private static final int CITY = 0;

    private final JdbcClient jdbc;

    ScreenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A screen as stored. */
    record Screen(
            Instant expiresAt,
            Session.@Nullable Id session,
            @Nullable Long account,
            @Nullable Instant until) {}

    /** Drops what nobody can use any more. */
    void forget(Scope city, Instant now) {
        jdbc.sql("""
                delete from teaching.screen
                where school_id = :school and coalesce(until, expires_at) < :now
                """)
                .param("school", city.at(CITY))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int waiting(Scope city) {
        return jdbc.sql("select count(*) from teaching.screen where school_id = :school and session_id is null")
                .param("school", city.at(CITY))
                .query(Integer.class)
                .single();
    }

    /** False when these digits are on another screen just now. */
    boolean insert(Scope city, ScreenCode code) {
        return jdbc.sql("""
                insert into teaching.screen(school_id, screen_hash, qr_hash, digits, expires_at)
                values (:school, :screen, :qr, :digits, :expires)
                on conflict do nothing
                """)
                        .param("school", city.at(CITY))
                        .param("screen", Secret.hash(code.screen()))
                        .param("qr", Secret.hash(code.qr()))
                        .param("digits", code.digits())
                        .param("expires", code.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** True for the one confirmation that found the code fresh and unused. */
    boolean confirm(Scope city, ScannedCode code, Session.Id session, long account, Instant until, Instant now) {
        String qr = code.qr();
        return jdbc.sql("""
                update teaching.screen set session_id = :session, account = :account, until = :until
                where school_id = :school and session_id is null and expires_at > :now
                    and (qr_hash = :qr or digits = :digits)
                """)
                        .param("school", city.at(CITY))
                        .param("session", session.value())
                        .param("account", account)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("qr", qr == null ? new byte[0] : Secret.hash(qr))
                        .param("digits", code.digits() == null ? "" : code.digits())
                        .update()
                == 1;
    }

    Optional<Screen> find(Scope city, String screen) {
        return jdbc.sql("""
                select expires_at, session_id, account, until from teaching.screen
                where school_id = :school and screen_hash = :screen
                """)
                .param("school", city.at(CITY))
                .param("screen", Secret.hash(screen))
                .query((row, n) -> {
                    Long session = row.getObject("session_id", Long.class);
                    OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
                    return new Screen(
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            session == null ? null : new Session.Id(session),
                            row.getObject("account", Long.class),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }
}
