package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kehou.ground.TestGround;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Scoping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Calls every endpoint of the matrix as every role, at home and on another school's rows: who may not is refused, what
 * is another school's does not exist, its canaries never appear, and what was refused changed nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause("NP-1.2/own-rights")
class MatrixProbeTest extends Journey {
    /** Which table an id in a path is of, by the word before it. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("campuses", "region.campus"),
            Map.entry("venues", "region.venue"),
            Map.entry("courses", "library.course"),
            Map.entry("instructors", "library.instructor"),
            Map.entry("admissions", "library.admission"),
            Map.entry("offerings", "plan.offering"),
            Map.entry("roster-imports", "people.roster_import"),
            Map.entry("pupils", "people.pupil"),
            Map.entry("children", "people.pupil"),
            Map.entry("staff", "people.staff"),
            Map.entry("windows", "enrolment.selection_window"),
            Map.entry("enrolments", "enrolment.enrolment"),
            Map.entry("orders", "payment.orders"),
            Map.entry("sessions", "timetable.session"),
            Map.entry("check-ins", "delivery.check_in"));

    /** What speaks of the caller's own sign-in, which a scope alone does not have; and the stream, which never ends. */
    private static final Predicate<String> NEEDS_A_SIGN_IN =
            path -> path.equals("/api/me") || path.startsWith("/api/me/") || path.equals("/api/live");

    private final Map<Role, Http> ours = new EnumMap<>(Role.class);
    private final Map<String, Long> known = new HashMap<>();
    private Town here;
    private Town there;

    @BeforeAll
    void two_towns() {
        clock.moveTo(NOW);
        here = Town.found(this, 1);
        there = Town.found(this, 2);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                ours.put(role, http(scope(role)));
            }
        }
    }

    private Scope scope(Role role) {
        return switch (role) {
            case GUARDIAN -> here.parent();
            case TEACHER -> here.teacher();
            case EXPERT -> new Scope(role, here.district(), 504, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
            case BUREAU, BUREAU_FINANCE ->
                new Scope(
                        role,
                        here.district(),
                        501,
                        Set.of(),
                        Set.of(here.district()),
                        Set.of(),
                        Purpose.SUPERVISION,
                        null);
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN ->
                new Scope(role, 0, 502, Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
            default -> staff(role, here.school(), 503 + role.ordinal());
        };
    }

    @Test
    void who_may_not_call_is_refused_and_changes_nothing() throws Exception {
        List<String> faults = new ArrayList<>();
        for (MatrixTest.Row row : rows()) {
            Map<String, BigDecimal> before = row.method().equals("GET") ? Map.of() : fingerprint();
            check(faults, row, "nobody", call(http(), row, here), 401);
            for (Map.Entry<Role, Http> subject : ours.entrySet()) {
                if (!row.roles().contains(subject.getKey())) {
                    Http.Answer answer = call(subject.getValue(), row, here);
                    check(faults, row, subject.getKey().name(), answer, 403);
                }
            }
            Set<String> changed = changedSince(before);
            if (!changed.isEmpty()) {
                faults.add(row.endpoint() + " changed " + changed + " although it was refused");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void another_schools_rows_do_not_exist_and_stay_as_they_are() throws Exception {
        List<String> faults = new ArrayList<>();
        for (MatrixTest.Row row : rows()) {
            if (!row.path().contains("{") || !Set.of("school", "pupil").contains(row.place())) {
                continue;
            }
            Map<String, BigDecimal> before = fingerprint();
            for (Role role : row.roles()) {
                Http.Answer answer = call(ours.get(role), row, there);
                boolean refused = row.method().equals("GET") ? answer.status() == 404 : answer.status() / 100 == 4;
                if (!refused || answer.text().contains(there.canary())) {
                    faults.add(
                            row.endpoint() + " on another school's row answered " + role + " with " + answer.status());
                }
            }
            Set<String> changed = changedSince(before);
            if (!changed.isEmpty()) {
                faults.add(row.endpoint() + " changed " + changed + " of another school");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void with_application_scoping_switched_off_row_security_still_yields_no_foreign_row() throws Exception {
        List<String> faults = new ArrayList<>();
        Map<String, BigDecimal> before = fingerprint();
        Scoping.off(() -> {
            for (MatrixTest.Row row : rows()) {
                boolean foreign = row.path().contains("{") && !row.place().equals("area");
                for (Role role : row.roles()) {
                    if (foreign && call(ours.get(role), row, there).text().contains(there.canary())) {
                        faults.add(row.endpoint() + " gave " + role + " a foreign row");
                    }
                }
            }
        });
        Set<String> changed = changedSince(before);
        if (!changed.isEmpty()) {
            faults.add("rows of another school were changed in " + changed);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_guardian_reaches_no_other_child_of_the_same_school() throws Exception {
        List<String> faults = new ArrayList<>();
        Scope neighbour = guardian(777, here.pupils().get(1));
        for (MatrixTest.Row row : rows()) {
            if (row.place().equals("pupil")
                    && row.method().equals("GET")
                    && row.path().contains("{")) {
                Http.Answer answer = http(neighbour).get(path(row, here));
                if (answer.status() != 404) {
                    faults.add(row.endpoint() + " answered a neighbour with " + answer.status());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void who_may_read_reads_and_sees_no_canary_of_another_school() throws Exception {
        List<String> faults = new ArrayList<>();
        for (MatrixTest.Row row : rows()) {
            if (!row.method().equals("GET") || NEEDS_A_SIGN_IN.test(row.path())) {
                continue;
            }
            for (Role role : row.roles()) {
                Http.Answer answer = ours.get(role).get(path(row, here));
                if (answer.status() == 401 || answer.status() == 403 || answer.status() >= 500) {
                    faults.add(row.endpoint() + " answered " + role + " with " + answer.status());
                }
                if (row.place().equals("school") && row.path().contains("{id}") && answer.status() != 200) {
                    faults.add(row.endpoint() + " on an own row answered " + role + " with " + answer.status());
                }
                if (answer.text().contains(there.canary())) {
                    faults.add(row.endpoint() + " leaked to " + role);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void check(List<String> faults, MatrixTest.Row row, String who, Http.Answer answer, int wanted) {
        if (answer.status() != wanted) {
            faults.add(row.endpoint() + " answered " + who + " with " + answer.status());
        }
    }

    private static List<MatrixTest.Row> rows() throws IOException {
        return MatrixTest.rows().stream()
                .filter(row -> !row.place().equals("public"))
                .toList();
    }

    private Http.Answer call(Http as, MatrixTest.Row row, Town town) throws SQLException {
        String path = path(row, town);
        if (row.method().equals("POST") && row.path().endsWith("-imports")) {
            return as.upload(path, "x.csv", new byte[] {1}, "kind", "PUPILS");
        }
        boolean bare = row.method().equals("GET") || row.method().equals("DELETE");
        return as.send(
                row.method(), path, bare ? null : Map.of(), UUID.randomUUID().toString());
    }

    /** The row's path with ids of rows that this town really has. */
    private String path(MatrixTest.Row row, Town town) throws SQLException {
        StringBuilder path = new StringBuilder();
        String word = "";
        for (String part : row.path().substring(1).split("/")) {
            path.append('/');
            if (!part.startsWith("{")) {
                path.append(part);
                word = part;
            } else if (TABLES.containsKey(word)) {
                path.append(anId(TABLES.get(word), town));
            } else {
                path.append(
                        switch (part) {
                            case "{number}", "{school}" -> String.valueOf(town.school());
                            case "{date}" -> "2026-09-17";
                            default -> String.valueOf(((long) town.school() << 35) | 1);
                        });
            }
        }
        boolean ofDays = Set.of("sessions", "calendar", "overview").contains(word)
                && !path.toString().matches(".*/\\d+$");
        return ofDays ? path + "?from=2026-09-14&to=2026-09-18" : path.toString();
    }

    private long anId(String table, Town town) throws SQLException {
        if (table.equals("people.pupil")) {
            return town.pupils().getFirst();
        }
        String name = table + "@" + town.school();
        if (!known.containsKey(name)) {
            try (Connection connection = TestGround.superuser("kehou");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select min(id) from " + table + " where school_id = " + town.school())) {
                row.next();
                assertThat(row.getLong(1)).as("a row of " + table).isPositive();
                known.put(name, row.getLong(1));
            }
        }
        return known.get(name);
    }

    /** A number per table that changes with any of its rows; logs, keys and what jobs recount and tell aside. */
    private Map<String, BigDecimal> fingerprint() throws SQLException {
        // What listeners still owe to earlier writes is not what the next calls do.
        eventually(() -> jdbc.sql("select count(*) from kernel.event_publication where completion_date is null")
                        .query(Long.class)
                        .single()
                == 0);
        Map<String, BigDecimal> tables = new TreeMap<>();
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement()) {
            String all;
            try (ResultSet names = statement.executeQuery("""
                    select string_agg(format('select %L as name, coalesce(sum(hashtextextended(t::text, 0)), 0) from %I.%I t',
                             schemaname || '.' || tablename, schemaname, tablename), ' union all ')
                    from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'audit', 'kernel', 'flyway',
                            'supervision', 'notification')
                    """)) {
                names.next();
                all = names.getString(1);
            }
            try (ResultSet each = statement.executeQuery(all)) {
                while (each.next()) {
                    tables.put(each.getString(1), each.getBigDecimal(2));
                }
            }
        }
        return tables;
    }

    /** The tables that are not as they were. */
    private Set<String> changedSince(Map<String, BigDecimal> before) throws SQLException {
        Map<String, BigDecimal> now = fingerprint();
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(now.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
