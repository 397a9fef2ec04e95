import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What families were told, held against what the database holds afterwards. */
final class RushTruth {
    private final List<long[]> places = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    void told(RushTown.Press press, String key, String answer) {
        places.add(new long[] {Long.parseLong(Api.field(answer, "id")), press.pupil(), press.offering(), press.account()});
        keys.add(key);
    }

    void unexpected(String answer) {
        unexpected.add(answer);
    }

    int unexpected() {
        return unexpected.size();
    }

    int size() {
        return places.size();
    }

    Report check(Clones sql, Report report) throws SQLException {
        sql.run("create temp table told as select * from unnest(?, ?, ?, ?, ?) t(id, pupil, offering, account, key)",
                column(0), column(1), column(2), column(3), keys.toArray(String[]::new));
        long oversold = sql.one("""
                select count(*) from enrolment.seat s where taken > capacity or taken <> (
                    select count(*) from enrolment.enrolment e where e.school_id = s.school_id
                    and e.offering = s.offering and e.state in ('HELD', 'CONFIRMED'))""");
        long lost = sql.one("""
                select count(*) from told t where not exists (select from enrolment.enrolment e
                    where e.school_id = (t.id >> 35)::int and e.id = t.id and e.pupil = t.pupil
                    and e.offering = t.offering and e.state in ('HELD', 'CONFIRMED'))""");
        sql.run("""
                create temp table audited as select (p ->> 'enrolment')::bigint id from audit.entry,
                    jsonb_array_elements(facts::jsonb -> 'places') p where what = 'Enrolment.Given'""");
        sql.run("create index on audited (id)");
        sql.run("analyze told");
        sql.run("analyze audited");
        long bare = sql.one("""
                select count(*) from told t where not exists (select from audited a where a.id = t.id)
                    or not exists (select from kernel.idempotency i where i.account = t.account and i.key = t.key)""");
        report.atMost("oversold", oversold, "classes", 0)
                .atMost("lost", lost, "places", 0)
                .atMost("missing_audit_or_key", bare, "places", 0);
        unexpected.forEach(answer -> report.note("unexpected: " + answer));
        return report;
    }

    private long[] column(int number) {
        return places.stream().mapToLong(row -> row[number]).toArray();
    }
}
