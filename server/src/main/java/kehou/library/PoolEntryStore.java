package kehou.library;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.kernel.SearchText;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who offers to come: rows of the city, opened by the pool's faces, which narrow to what their caller may see. */
@Repository
class PoolEntryStore {
    private static final String SELECT = """
            select e.id, e.name, e.kind, e.authority, e.dossier, e.districts, e.categories, e.specialties,
                   e.teaching_years, e.weekdays, e.begins, e.ends, e.introduction, e.state, e.reason, e.since, e.version
            from library.pool_entry e
            """;

    private final JdbcClient jdbc;

    PoolEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PoolEntry> ofAccount(Scope city, long account) {
        return jdbc.sql(SELECT + "where e.school_id = :city and e.account = :account")
                .param("city", city.at(Organisation.CITY))
                .param("account", account)
                .query(PoolEntryStore::entry)
                .optional();
    }

    Optional<PoolEntry> find(Scope city, PoolEntry.Id id) {
        return jdbc.sql(SELECT + "where e.school_id = :city and e.id = :id")
                .param("city", city.at(id))
                .param("id", id.value())
                .query(PoolEntryStore::entry)
                .optional();
    }

    long accountOf(Scope city, PoolEntry.Id id) {
        return jdbc.sql("select account from library.pool_entry where school_id = :city and id = :id")
                .param("city", city.at(id))
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Holds the entry until the transaction ends, so that nobody is invited while she leaves. */
    Optional<PoolEntry> hold(Scope city, PoolEntry.Id id) {
        return jdbc.sql(SELECT + "where e.school_id = :city and e.id = :id for share")
                .param("city", city.at(id))
                .param("id", id.value())
                .query(PoolEntryStore::entry)
                .optional();
    }

    /**
     * Who serves one of these places, or is kept by one of them, newest first.
     *
     * @param keeper whether the caller is an authority, which sees its own people whatever they say
     */
    List<PoolEntry> search(
            Scope city, Collection<Integer> places, boolean keeper, PoolQuery query, long before, int limit) {
        return jdbc.sql(SELECT + """
                where e.school_id = :city and (:before = 0 or e.id < :before)
                  and (e.districts && :places or :keeper and e.authority = any(:places))
                  and (:keeper or e.state = 'OPEN')
                  and (:district::int is null or :district = any(e.districts) or 0 = any(e.districts))
                  and (:kind::text is null or e.kind = :kind)
                  and (:category::text is null or :category = any(e.categories))
                  and (:weekday::int is null or :weekday = any(e.weekdays))
                  and (:text = '' or position(:text in e.haystack) > 0)
                order by e.id desc limit :limit
                """)
                .param("city", city.at(Organisation.CITY))
                .param("before", before)
                .param("places", places.toArray(Integer[]::new))
                .param("keeper", keeper)
                .param("district", query.district())
                .param("kind", name(query.kind()))
                .param("category", name(query.category()))
                .param("weekday", query.weekday())
                .param("text", SearchText.query(query.text()))
                .param("limit", limit)
                .query(PoolEntryStore::entry)
                .list();
    }

    /** A district and a word, and how many open entries have both. */
    record Counted(int district, String of, int people) {}

    List<Counted> count(Scope city, Collection<Integer> places, PoolCount.By by) {
        String words = by == PoolCount.By.KIND ? "array [e.kind]" : "e.categories";
        return jdbc.sql("""
                select d.district, w.word, count(*) as people
                from library.pool_entry e, unnest(e.districts) d (district), unnest(%s) w (word)
                where e.school_id = :city and e.state = 'OPEN' and d.district = any(:places)
                group by 1, 2 order by 1, 2
                """.formatted(words))
                .param("city", city.at(Organisation.CITY))
                .param("places", places.toArray(Integer[]::new))
                .query((row, _) -> new Counted(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** False if this account has an entry already. */
    boolean insert(Scope city, PoolEntry.Id id, long account, Instructor.Id dossier, PoolDraft draft, Instant now) {
        return jdbc.sql("""
                insert into library.pool_entry (school_id, id, account, authority, dossier, name, kind, introduction,
                    districts, categories, specialties, teaching_years, weekdays, begins, ends, haystack, since)
                values (:city, :id, :account, :authority, :dossier, :name, :kind, :introduction,
                    :districts, :categories, :specialties, :years, :weekdays, :begins::time[], :ends::time[], :haystack, :now)
                on conflict (school_id, account) do nothing
                """)
                        .param("city", city.at(id))
                        .param("id", id.value())
                        .param("account", account)
                        .param("authority", draft.authority())
                        .param("dossier", dossier.value())
                        .param("now", Timestamp.from(now))
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** False if somebody else wrote first. */
    boolean update(Scope city, PoolEntry.Id id, PoolDraft draft, int seen) {
        return jdbc.sql("""
                update library.pool_entry
                set name = :name, kind = :kind, introduction = :introduction, districts = :districts,
                    categories = :categories, specialties = :specialties, teaching_years = :years, weekdays = :weekdays,
                    begins = :begins::time[], ends = :ends::time[], haystack = :haystack, version = version + 1
                where school_id = :city and id = :id and version = :seen
                """)
                        .param("city", city.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** False if it does not stand where {@code from} says. */
    boolean move(Scope city, PoolEntry.Id id, List<PoolEntry.State> from, PoolEntry.State to, String reason) {
        return jdbc.sql("""
                update library.pool_entry set state = :to, reason = :reason, version = version + 1
                where school_id = :city and id = :id and state = any(:from)
                """)
                        .param("city", city.at(id))
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("to", to.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Map<String, Object> values(PoolDraft draft) {
        List<String> specialties =
                draft.specialties().stream().map(String::strip).distinct().toList();
        SearchText found = SearchText.of(
                Stream.concat(Stream.of(draft.name().strip()), specialties.stream())
                        .toList(),
                draft.introduction());
        Map<String, Object> values = new HashMap<>();
        values.put("name", draft.name().strip());
        values.put("kind", draft.kind().name());
        values.put("introduction", draft.introduction().strip());
        values.put("districts", draft.districts().stream().distinct().sorted().toArray(Integer[]::new));
        values.put(
                "categories",
                draft.categories().stream().distinct().sorted().map(Enum::name).toArray(String[]::new));
        values.put("specialties", specialties.toArray(String[]::new));
        values.put("years", draft.teachingYears());
        values.put("weekdays", draft.times().stream().map(PoolTime::weekday).toArray(Integer[]::new));
        values.put(
                "begins",
                draft.times().stream().map(time -> time.from().toString()).toArray(String[]::new));
        values.put(
                "ends", draft.times().stream().map(time -> time.to().toString()).toArray(String[]::new));
        values.put("haystack", found.haystack());
        return values;
    }

    private static @Nullable String name(@Nullable Enum<?> of) {
        return of == null ? null : of.name();
    }

    private static PoolEntry entry(ResultSet row, int number) throws SQLException {
        Integer[] weekdays = (Integer[]) row.getArray("weekdays").getArray();
        Time[] begins = times(row.getArray("begins"));
        Time[] ends = times(row.getArray("ends"));
        List<PoolTime> times = new ArrayList<>();
        for (int i = 0; i < weekdays.length; i++) {
            times.add(new PoolTime(weekdays[i], begins[i].toLocalTime(), ends[i].toLocalTime()));
        }
        return new PoolEntry(
                new PoolEntry.Id(row.getLong("id")),
                row.getString("name"),
                InstructorKind.valueOf(row.getString("kind")),
                row.getInt("authority"),
                new Instructor.Id(row.getLong("dossier")),
                List.of((Integer[]) row.getArray("districts").getArray()),
                Stream.of((String[]) row.getArray("categories").getArray())
                        .map(ActivityCategory::valueOf)
                        .toList(),
                List.of((String[]) row.getArray("specialties").getArray()),
                row.getInt("teaching_years"),
                times,
                row.getString("introduction"),
                PoolEntry.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                row.getInt("version"));
    }

    private static Time[] times(Array of) throws SQLException {
        return (Time[]) of.getArray();
    }
}
