package kehou.ground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must hold before the platform serves anybody. Each check answers with the lines that refuse the start, in the
 * words of the one who has to mend it, and with nothing when all is well.
 */
final class Guard {
    private static final Duration APART = Duration.ofSeconds(1);

    /**
     * What the checks know of this node besides the database.
     *
     * @param endpoints the actuator endpoints that answer over HTTP
     */
    record Node(
            boolean production,
            RootSecret secret,
            String tls,
            String trustedProxy,
            boolean apiDocs,
            Set<String> endpoints,
            InstantSource clock) {}

    private final Connection app;
    private final Connection migrator;
    private final Node node;

    Guard(Connection app, Connection migrator, Node node) {
        this.app = app;
        this.migrator = migrator;
        this.node = node;
    }

    static List<String> refusals(Database database, Node node) {
        try (Connection app = database.connect(database.app());
                Connection migrator = database.connect(database.migrator())) {
            return new Guard(app, migrator, node).refusals();
        } catch (SQLException e) {
            throw new GroundFailure("启动检查无法读取数据库: " + e.getMessage(), e);
        }
    }

    List<String> refusals() throws SQLException {
        List<String> all = new ArrayList<>();
        all.addAll(weakDurability());
        all.addAll(roleTooStrong());
        all.addAll(tablesWithoutWall());
        all.addAll(clocksApart());
        if (node.production()) {
            all.addAll(unfitForProduction());
            all.addAll(demonstration());
        }
        return all;
    }

    private List<String> weakDurability() throws SQLException {
        return texts(app, """
                select name || '=' || setting from pg_settings
                 where name in ('fsync', 'full_page_writes') and setting <> 'on'
                    or name = 'synchronous_commit' and setting = 'off'
                 order by name""").stream()
                .map(setting -> "数据库设置 " + setting + ":断电会丢失已确认的数据,须打开")
                .toList();
    }

    private List<String> roleTooStrong() throws SQLException {
        List<String> found = new ArrayList<>();
        for (String power : texts(app, """
                select p from pg_roles, lateral unnest(array[
                       case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSRLS' end]) p
                 where rolname = current_user and p is not null""")) {
            found.add("应用角色 " + app.getMetaData().getUserName() + " 有 " + power + " 权限,行级安全对它无效,须收回");
        }
        for (String table : texts(app, """
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and c.relpersistence <> 't'
                   and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                   and c.relowner in (select oid from pg_roles where pg_has_role(current_user, oid, 'member'))
                   and not (select rolsuper from pg_roles where rolname = current_user)
                 order by 1 limit 5""")) {
            found.add("应用角色 " + app.getMetaData().getUserName() + " 是表 " + table + " 的属主,可绕过行级安全,须改属主");
        }
        return found;
    }

    /** A table that the application cannot reach at all, such as the audit log's, needs no wall against it. */
    private List<String> tablesWithoutWall() throws SQLException {
        return texts(app, """
                select format('%I.%I', n.nspname, c.relname) || ' ' ||
                       case when not c.relrowsecurity then '未启用 ROW LEVEL SECURITY'
                            when not c.relforcerowsecurity then '未设 FORCE ROW LEVEL SECURITY'
                            else '没有行级安全策略' end
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id' and not a.attisdropped
                 where c.relkind in ('r', 'p') and c.relpersistence <> 't'
                   and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                   and has_any_column_privilege(c.oid, 'select, insert, update')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select 1 from pg_policy where polrelid = c.oid))
                 order by 1""").stream()
                .map(fault -> "学校数据表 " + fault + ",须用 kernel.tenant_table 补上")
                .toList();
    }

    /** The database is asked between two readings of our own clock, so that a slow answer is no difference. */
    private List<String> clocksApart() throws SQLException {
        texts(app, "select clock_timestamp()");
        Instant before = node.clock().instant();
        Instant database = Instant.ofEpochMilli(
                Long.parseLong(texts(app, "select (extract(epoch from clock_timestamp()) * 1000)::bigint")
                        .getFirst()));
        Instant after = node.clock().instant();
        boolean fits = !database.isBefore(before.minus(APART)) && !database.isAfter(after.plus(APART));
        return fits
                ? List.of()
                : List.of("本机时钟与数据库相差 " + Duration.between(database, after).toMillis() + " 毫秒(上限 1000),须校时");
    }

    private List<String> unfitForProduction() {
        List<String> found = new ArrayList<>();
        if (node.secret().weak()) {
            found.add("KEHOU_SECRET_FILE:生产环境不得使用演示或弱根密钥");
        }
        if (node.tls().isBlank() && node.trustedProxy().isBlank()) {
            found.add("KEHOU_TLS / KEHOU_TRUSTED_PROXY:生产环境须配置 TLS 证书或可信代理,二者都没有");
        }
        if (node.apiDocs()) {
            found.add("KEHOU_DOCS:生产环境不得开放接口文档,须设为 false");
        }
        node.endpoints().stream()
                .filter(endpoint -> !Set.of("health", "prometheus").contains(endpoint))
                .sorted()
                .map(endpoint -> "management.endpoints.web.exposure.include:生产环境不得开放调试端点 " + endpoint)
                .forEach(found::add);
        return found;
    }

    private List<String> demonstration() throws SQLException {
        if (texts(migrator, "select 1 where to_regclass('kernel.setting') is not null")
                .isEmpty()) {
            return List.of();
        }
        return texts(migrator, "select value from kernel.setting where key = 'demo'").stream()
                .filter(value -> !Set.of("false", "off", "").contains(value))
                .map(value -> "KEHOU_PROFILE=production:此数据库载有演示数据,生产环境须用新库")
                .toList();
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Stream.Builder<String> found = Stream.builder();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found.build().toList();
        }
    }
}
