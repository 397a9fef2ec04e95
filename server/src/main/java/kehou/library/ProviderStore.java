package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProviderStore {
    private static final String SELECT = """
            select id, school_id, name, area_id, introduction, licence_number, licence_issuer, licence_from, licence_until,
                   licence_scan, scope, agreement_from, agreement_until, agreement_way, agreement_content, agreement_safety,
                   agreement_scan, services, person_names, person_posts, state, version
            from library.provider
            """;

    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Provider> of(Scope at, int organisation) {
        return jdbc.sql(SELECT + "where school_id = :organisation")
                .param("organisation", at.at(organisation))
                .query(ProviderStore::provider)
                .optional();
    }

    Optional<Provider> find(Scope at, Provider.Id id) {
        return jdbc.sql(SELECT + "where school_id = :organisation and id = :id")
                .param("organisation", at.at(id))
                .param("id", id.value())
                .query(ProviderStore::provider)
                .optional();
    }

    /** What was submitted to the caller's authority at any time, drafts left out. */
    List<Provider> ofAuthority(Scope scope, int authority, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and state <> 'DRAFT' and id > :after order by id limit :limit
                """)
                .param("authority", authority)
                .param("after", after)
                .param("limit", limit)
                .query(ProviderStore::provider)
                .list();
    }

    Optional<Provider> atAuthority(int authority, Provider.Id id) {
        return jdbc.sql(SELECT
                        + "where area_id = :authority and school_id = :organisation and id = :id and state <> 'DRAFT'")
                .param("authority", authority)
                .param("organisation", id.school())
                .param("id", id.value())
                .query(ProviderStore::provider)
                .optional();
    }

    /** False if the organisation has its dossier already. */
    boolean insert(Scope at, Provider.Id id, String name, int authority, ProviderDraft draft) {
        return jdbc.sql("""
                insert into library.provider (school_id, id, area_id, name, introduction, licence_number, licence_issuer,
                    licence_from, licence_until, licence_scan, scope, agreement_from, agreement_until, agreement_way,
                    agreement_content, agreement_safety, agreement_scan, services, person_names, person_posts)
                values (:organisation, :id, :authority, :name, :introduction, :number, :issuer, :from, :until, :scan, :scope,
                    :agreedFrom, :agreedUntil, :way, :content, :safety, :agreement, :services, :names, :posts)
                on conflict (school_id) do nothing
                """)
                        .param("organisation", at.at(id))
                        .param("id", id.value())
                        .param("name", name)
                        .param("authority", authority)
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** False if someone else wrote first or it is with the authority. One that was refused or removed is a draft again. */
    boolean update(Scope at, Provider.Id id, String name, int authority, ProviderDraft draft, int seen) {
        return jdbc.sql("""
                update library.provider
                set area_id = :authority, name = :name, introduction = :introduction, licence_number = :number,
                    licence_issuer = :issuer, licence_from = :from, licence_until = :until, licence_scan = :scan,
                    scope = :scope, agreement_from = :agreedFrom, agreement_until = :agreedUntil, agreement_way = :way,
                    agreement_content = :content, agreement_safety = :safety, agreement_scan = :agreement,
                    services = :services, person_names = :names, person_posts = :posts,
                    state = case when state in ('REFUSED', 'WITHDRAWN') then 'DRAFT' else state end, version = version + 1
                where school_id = :organisation and id = :id and version = :seen
                  and state in ('DRAFT', 'RETURNED', 'REFUSED', 'WITHDRAWN')
                """)
                        .param("organisation", at.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("name", name)
                        .param("authority", authority)
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** New papers of an admitted one; false if someone else wrote first or it is not admitted. */
    boolean renew(Scope at, Provider.Id id, ProviderLicence licence, ProviderAgreement agreement, int seen) {
        return jdbc.sql("""
                update library.provider
                set licence_number = :number, licence_issuer = :issuer, licence_from = :from, licence_until = :until,
                    licence_scan = :scan, agreement_from = :agreedFrom, agreement_until = :agreedUntil, agreement_way = :way,
                    agreement_content = :content, agreement_safety = :safety, agreement_scan = :agreement,
                    version = version + 1
                where school_id = :organisation and id = :id and version = :seen and state in ('ADMITTED', 'SUSPENDED')
                """)
                        .param("organisation", at.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(papers(licence, agreement))
                        .update()
                == 1;
    }

    /** False if it does not stand where {@code from} says. */
    boolean move(Scope at, Provider.Id id, Standing[] from, Standing to) {
        return jdbc.sql("""
                update library.provider set state = :to, version = version + 1
                where school_id = :organisation and id = :id and state = any(:from)
                """)
                        .param("organisation", at.at(id))
                        .param("id", id.value())
                        .param("from", CourseStore.names(from))
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private static Map<String, Object> values(ProviderDraft draft) {
        Map<String, Object> values = papers(draft.licence(), draft.agreement());
        values.put("introduction", draft.introduction().strip());
        values.put("scope", WhitelistStore.names(draft.scope()));
        values.put("services", WhitelistStore.texts(draft.services()));
        values.put("names", draft.people().stream().map(of -> of.name().strip()).toArray(String[]::new));
        values.put("posts", draft.people().stream().map(of -> of.post().strip()).toArray(String[]::new));
        return values;
    }

    private static Map<String, Object> papers(ProviderLicence licence, ProviderAgreement agreement) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", licence.number().strip());
        values.put("issuer", licence.issuer().strip());
        values.put("from", licence.from());
        values.put("until", licence.until());
        values.put("scan", licence.scan());
        values.put("agreedFrom", agreement.from());
        values.put("agreedUntil", agreement.until());
        values.put("way", agreement.way().strip());
        values.put("content", agreement.content().strip());
        values.put("safety", agreement.safety().strip());
        values.put("agreement", agreement.scan());
        return values;
    }

    static List<ProviderScope> scope(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scope").getArray())
                .map(ProviderScope::valueOf)
                .toList();
    }

    private static List<ProviderPerson> people(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("person_names").getArray();
        String[] posts = (String[]) row.getArray("person_posts").getArray();
        List<ProviderPerson> people = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            people.add(new ProviderPerson(names[i], posts[i]));
        }
        return people;
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                new Provider.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("name"),
                row.getInt("area_id"),
                row.getString("introduction"),
                new ProviderLicence(
                        row.getString("licence_number"),
                        row.getString("licence_issuer"),
                        row.getObject("licence_from", LocalDate.class),
                        row.getObject("licence_until", LocalDate.class),
                        row.getObject("licence_scan", Long.class)),
                scope(row),
                new ProviderAgreement(
                        row.getString("agreement_way"),
                        row.getString("agreement_content"),
                        row.getString("agreement_safety"),
                        row.getObject("agreement_from", LocalDate.class),
                        row.getObject("agreement_until", LocalDate.class),
                        row.getObject("agreement_scan", Long.class)),
                List.of((String[]) row.getArray("services").getArray()),
                people(row),
                Standing.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
