package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The restricted store. */
@Repository
class NeedStore {
    private static final String NEEDS = "people.need_flag.needs";

    private final JdbcClient jdbc;
    private final Vault vault;

    NeedStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Replaces what is known of these pupils' needs; an empty set takes the row away. */
    void replace(Scope scope, int school, Map<Long, Set<Need>> needs, Instant now) {
        jdbc.sql("delete from people.need_flag where school_id = :school and pupil = any(:pupils)")
                .param("school", scope.at(school))
                .param("pupils", needs.keySet().toArray(Long[]::new))
                .update();
        List<Map.Entry<Long, Set<Need>>> kept = needs.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .toList();
        jdbc.sql("""
                insert into people.need_flag(school_id, pupil, needs, stated_at)
                select :school, n.pupil, n.needs, :now from unnest(:pupils, :needs) as n(pupil, needs)
                """)
                .param("school", scope.at(school))
                .param("pupils", kept.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("needs", kept.stream().map(this::sealed).toArray(byte[][]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    Map<Long, Set<Need>> of(Scope scope, int school, Collection<Long> pupils) {
        Map<Long, Set<Need>> found = new HashMap<>();
        jdbc.sql("select pupil, needs from people.need_flag where school_id = :school and pupil = any(:pupils)")
                .param("school", scope.at(school))
                .param("pupils", pupils.toArray(Long[]::new))
                .query(row -> {
                    long pupil = row.getLong("pupil");
                    found.put(pupil, opened(vault.open(Key.child(pupil), row.getBytes("needs"), NEEDS)));
                });
        return found;
    }

    private byte[] sealed(Map.Entry<Long, Set<Need>> needs) {
        String names = needs.getValue().stream().map(Need::name).sorted().collect(Collectors.joining(","));
        return vault.seal(Key.child(needs.getKey()), names, NEEDS);
    }

    private static Set<Need> opened(String names) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (String name : names.split(",")) {
            needs.add(Need.valueOf(name));
        }
        return needs;
    }
}
