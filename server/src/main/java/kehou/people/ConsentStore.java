package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A guardian's last word on an item. */
    record Last(Consent.Item item, int version, boolean given, Consent.Channel channel, Instant at) {}

    /** The current version of each text. */
    List<Consent.ConsentText> texts() {
        return jdbc.sql("""
                select distinct on (item) item, version, title, text, hash from people.consent_text
                where school_id = 0 order by item, version desc
                """)
                .query((row, _) -> new Consent.ConsentText(
                        Consent.Item.valueOf(row.getString("item")),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("text"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** The last word on each item that was ever put for this pupil. */
    List<Last> last(Scope scope, Pupil.Id pupil) {
        return jdbc.sql("""
                select distinct on (item) item, text_version, given, channel, at from people.consent
                where school_id = :school and pupil = :pupil order by item, at desc, id desc
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query((row, _) -> new Last(
                        Consent.Item.valueOf(row.getString("item")),
                        row.getInt("text_version"),
                        row.getBoolean("given"),
                        Consent.Channel.valueOf(row.getString("channel")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(
            Scope scope,
            Consent.Id id,
            Pupil.Id pupil,
            Consent.ConsentText text,
            boolean given,
            Consent.Channel channel,
            Instant now) {
        jdbc.sql("""
                insert into people.consent(school_id, id, pupil, item, text_version, hash, given, account, channel, at)
                values (:school, :id, :pupil, :item, :version, :hash, :given, :account, :channel, :now)
                """)
                .param("school", scope.at(pupil))
                .param("id", id.value())
                .param("pupil", scope.pupil(pupil))
                .param("item", text.item().name())
                .param("version", text.version())
                .param("hash", HexFormat.of().parseHex(text.hash()))
                .param("given", given)
                .param("account", scope.account())
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
