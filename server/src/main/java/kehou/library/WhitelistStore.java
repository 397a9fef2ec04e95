package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The white list: published rows, open to anyone; an authority writes them as a stated case at the provider. */
@Repository
class WhitelistStore {
    private static final String SELECT = """
            select e.id, e.provider, e.school_id, e.provider_name, e.introduction, e.authority, e.authority_name, e.scope,
                   e.services, e.from_date, e.until_date, e.removed_on, e.reason, e.clause, e.winds_down_until,
                   t.state as standing, t.reason_code
            from library.whitelist_entry e
            left join library.published_standing t
              on t.school_id = e.school_id and t.subject = 'PROVIDER' and t.subject_id = e.provider
            """;

    private final JdbcClient jdbc;

    WhitelistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Published entries, the newest first; {@code after} is the last one seen. */
    List<WhitelistEntry> search(
            String text,
            @Nullable Integer authority,
            @Nullable ProviderScope scope,
            LocalDate today,
            long after,
            int limit) {
        return jdbc.sql(SELECT + """
                where (:after = 0 or (e.listed_at, e.id) < (
                        select seen.listed_at, seen.id from library.whitelist_entry seen where seen.id = :after))
                  and (:authority::int is null or e.authority = :authority)
                  and (:scope::text is null or :scope = any(e.scope))
                  and (:text = '' or strpos(e.haystack, :text) > 0)
                order by e.listed_at desc, e.id desc limit :limit
                """)
                .param("after", after)
                .param("authority", authority)
                .param("scope", scope == null ? null : scope.name())
                .param("text", text.strip().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, _) -> entry(row, today))
                .list();
    }

    /** The newest entry of each of these organisations. */
    Map<Integer, WhitelistEntry> newest(Collection<Integer> organisations, LocalDate today) {
        return jdbc
                .sql(SELECT + """
                where e.id in (
                    select distinct on (n.school_id) n.id from library.whitelist_entry n
                    where n.school_id = any(:organisations) order by n.school_id, n.listed_at desc, n.id desc)
                """)
                .param("organisations", organisations.toArray(Integer[]::new))
                .query((row, _) -> entry(row, today))
                .list()
                .stream()
                .collect(Collectors.toMap(WhitelistEntry::organisation, Function.identity()));
    }

    /** The entry that is not removed. */
    Optional<WhitelistEntry> open(Provider.Id provider, LocalDate today) {
        return jdbc.sql(SELECT
                        + "where e.school_id = :organisation and e.provider = :provider and e.removed_on is null")
                .param("organisation", provider.school())
                .param("provider", provider.value())
                .query((row, _) -> entry(row, today))
                .optional();
    }

    /** Listed ones whose last day is that one or an earlier one, the soonest first. */
    List<WhitelistEntry> endingBy(LocalDate day, LocalDate today) {
        return jdbc.sql(SELECT + """
                where e.removed_on is null and e.until_date <= :day and t.state = 'ADMITTED'
                order by e.until_date, e.id limit 500
                """)
                .param("day", day)
                .query((row, _) -> entry(row, today))
                .list();
    }

    /** Puts the provider on the list, or adjusts the entry it has there. */
    void put(Scope at, WhitelistEntry.Id fresh, Provider provider, String authorityName, Listing as, Instant now) {
        String haystack = SearchText.of(List.of(provider.name(), authorityName), String.join(" ", as.services()))
                .haystack();
        jdbc.sql("""
                insert into library.whitelist_entry as e (school_id, id, provider, provider_name, introduction, authority,
                    authority_name, scope, services, from_date, until_date, listed_at, listed_by, haystack)
                values (:organisation, :id, :provider, :name, :introduction, :authority, :authorityName, :scope, :services,
                    :from, :until, :now, :by, :haystack)
                on conflict (school_id, provider) where removed_on is null do update
                set provider_name = excluded.provider_name, introduction = excluded.introduction, scope = excluded.scope,
                    services = excluded.services, from_date = excluded.from_date, until_date = excluded.until_date,
                    listed_at = excluded.listed_at, listed_by = excluded.listed_by, haystack = excluded.haystack,
                    reason = '', clause = '', version = e.version + 1
                """)
                .param("organisation", at.at(provider.id()))
                .param("id", fresh.value())
                .param("provider", provider.id().value())
                .param("name", provider.name())
                .param("introduction", provider.introduction())
                .param("authority", provider.authority())
                .param("authorityName", authorityName)
                .param("scope", names(as.scope()))
                .param("services", texts(as.services()))
                .param("from", as.from())
                .param("until", as.until())
                .param("now", Timestamp.from(now))
                .param("by", at.account())
                .param("haystack", haystack)
                .update();
    }

    /** Why it is suspended, for everyone to read; empty when it goes on. */
    void say(Scope at, WhitelistEntry.Id id, String reason, String clause) {
        jdbc.sql("""
                update library.whitelist_entry set reason = :reason, clause = :clause, version = version + 1
                where school_id = :organisation and id = :id and removed_on is null
                """)
                .param("organisation", at.at(id))
                .param("id", id.value())
                .param("reason", reason)
                .param("clause", clause)
                .update();
    }

    /** False if it is off the list already. */
    boolean remove(
            Scope at, WhitelistEntry.Id id, LocalDate on, String reason, String clause, LocalDate windsDownUntil) {
        return jdbc.sql("""
                update library.whitelist_entry
                set removed_on = :on, removed_by = :by, reason = :reason, clause = :clause, winds_down_until = :until,
                    version = version + 1
                where school_id = :organisation and id = :id and removed_on is null
                """)
                        .param("organisation", at.at(id))
                        .param("id", id.value())
                        .param("on", on)
                        .param("by", at.account())
                        .param("reason", reason)
                        .param("clause", clause)
                        .param("until", windsDownUntil)
                        .update()
                == 1;
    }

    static String[] names(Collection<ProviderScope> scope) {
        return scope.stream().distinct().sorted().map(Enum::name).toArray(String[]::new);
    }

    static String[] texts(Collection<String> texts) {
        return texts.stream().map(String::strip).distinct().toArray(String[]::new);
    }

    private static WhitelistEntry entry(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("from_date", LocalDate.class);
        LocalDate until = row.getObject("until_date", LocalDate.class);
        LocalDate removed = row.getObject("removed_on", LocalDate.class);
        return new WhitelistEntry(
                new WhitelistEntry.Id(row.getLong("id")),
                new Provider.Id(row.getLong("provider")),
                row.getInt("school_id"),
                row.getString("provider_name"),
                row.getString("introduction"),
                row.getInt("authority"),
                row.getString("authority_name"),
                ProviderStore.scope(row),
                List.of((String[]) row.getArray("services").getArray()),
                from,
                until,
                state(row, removed != null, today.isBefore(from), today.isAfter(until)),
                removed,
                row.getString("reason"),
                row.getString("clause"),
                row.getObject("winds_down_until", LocalDate.class));
    }

    private static WhitelistEntry.State state(ResultSet row, boolean removed, boolean ahead, boolean over)
            throws SQLException {
        String standing = row.getString("standing");
        if (removed || "WITHDRAWN".equals(standing)) {
            return WhitelistEntry.State.REMOVED;
        }
        if (over || Suspension.Kind.CERTIFICATE_EXPIRED.name().equals(row.getString("reason_code"))) {
            return WhitelistEntry.State.EXPIRED;
        }
        if ("SUSPENDED".equals(standing)) {
            return WhitelistEntry.State.SUSPENDED;
        }
        return ahead ? WhitelistEntry.State.UPCOMING : WhitelistEntry.State.LISTED;
    }
}
