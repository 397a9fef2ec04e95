import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The promises, each with its smallest witness when it was broken. */
final class FaultChecks {
    private final Clones sql;
    private final List<FaultHistory.Entry> entries;
    private final int school;
    private final List<String> broken = new ArrayList<>();

    /** @param entries all that was told at this school */
    FaultChecks(Clones sql, List<FaultHistory.Entry> entries, int school) {
        this.sql = sql;
        this.entries = entries;
        this.school = school;
    }

    List<String> broken() throws SQLException {
        Map<Long, long[]> rows = new HashMap<>();
        for (long[] row : sql.rows("""
                select id, pupil, offering, (state in ('HELD', 'CONFIRMED'))::int from enrolment.enrolment
                where school_id = ?""", school)) {
            rows.put(row[0], row);
        }
        kept(rows);
        noPhantoms(rows);
        neverOversold();
        neverFalselyFull();
        neverOvertaken();
        neverTwoPlacesAtOnce();
        auditedAndUnderItsKey();
        return broken;
    }

    /** C1: what was acknowledged is there, and one key has one answer. */
    private void kept(Map<Long, long[]> rows) {
        Set<Long> givenUp = entries.stream()
                .filter(e -> e.op().equals("withdraw"))
                .map(FaultHistory.Entry::id)
                .collect(Collectors.toSet());
        Map<String, Long> answers = new HashMap<>();
        for (FaultHistory.Entry e : entries) {
            if (e.placed()) {
                long[] row = rows.get(e.id());
                if (row == null || row[1] != e.pupil() || row[2] != e.offering()) {
                    broken.add("C1 acknowledged and lost: place " + e.id() + ", key " + e.key());
                } else if (row[3] == 0 && !givenUp.contains(e.id())) {
                    broken.add("C1 acknowledged and ended by nobody: place " + e.id() + ", key " + e.key());
                }
                Long before = answers.putIfAbsent(e.key(), e.id());
                if (before != null && before != e.id()) {
                    broken.add("C1 one key, two answers: " + before + " and " + e.id() + ", key " + e.key());
                }
            } else if (e.told() == FaultHistory.Told.OK && e.op().equals("withdraw")) {
                long[] row = rows.get(e.id());
                if (row == null || row[3] == 1) {
                    broken.add("C1 given up and still there: place " + e.id() + ", key " + e.key());
                }
            }
        }
    }

    /** C2: nobody has a place that nobody asked for or that everybody was refused. */
    private void noPhantoms(Map<Long, long[]> rows) {
        Set<String> possible = entries.stream()
                .filter(e -> e.forPlace() && e.told() != FaultHistory.Told.FAIL)
                .map(e -> e.pupil() + "@" + e.offering())
                .collect(Collectors.toSet());
        rows.values().stream()
                .filter(row -> !possible.contains(row[1] + "@" + row[2]))
                .forEach(row -> broken.add("C2 a place nobody was given: " + row[0]));
    }

    /** C3: at every commit and at the end. */
    private void neverOversold() throws SQLException {
        for (long[] row : sql.rows("""
                select offering, taken, capacity from (
                    select *, lag(taken, 1, 0) over (partition by school_id, offering order by id) as was
                    from enrolment.seat_change where school_id = ?) c
                where taken not between 0 and capacity or taken <> was + change limit 5""", school)) {
            broken.add("C3 the counter of " + row[0] + " went to " + row[1] + " of " + row[2] + " or skipped a change");
        }
        for (long[] row : sql.rows("""
                select * from (select s.offering, s.taken, s.capacity, (select count(*) from enrolment.enrolment e
                        where e.school_id = s.school_id and e.offering = s.offering and e.state in ('HELD', 'CONFIRMED'))
                    + (select count(*) from enrolment.waiting w
                        where w.school_id = s.school_id and w.offering = s.offering and w.state = 'OFFERED') as given
                from enrolment.seat s where s.school_id = ?) c
                where given <> taken or given > capacity limit 5""", school)) {
            broken.add("C3 " + row[3] + " places and offers of " + row[2] + " at " + row[0] + ", counted " + row[1]);
        }
    }

    /** C4: 'full' was said only after the last seat had been given out. */
    private void neverFalselyFull() throws SQLException {
        Set<Long> filled = new HashSet<>();
        sql.rows("select distinct offering from enrolment.seat_change where school_id = ? and taken = capacity",
                        school)
                .forEach(row -> filled.add(row[0]));
        Map<Long, Integer> seats = new HashMap<>();
        sql.rows("select offering, capacity from enrolment.seat where school_id = ?", school)
                .forEach(row -> seats.put(row[0], (int) row[1]));
        Map<Long, Long> enough = enoughAsked(seats);
        for (FaultHistory.Entry e : entries) {
            if (e.code().equals("enrolment.full")
                    && (!filled.contains(e.offering()) || enough.getOrDefault(e.offering(), Long.MAX_VALUE) >= e.ended())) {
                broken.add("C4 'full' at " + e.offering() + " with seats left, key " + e.key());
            }
        }
    }

    /** When as many had asked for a seat as there are, of those who could have had one: asked by then and not refused. */
    private Map<Long, Long> enoughAsked(Map<Long, Integer> seats) {
        Map<Long, Map<String, Long>> first = new HashMap<>();
        for (FaultHistory.Entry e : entries) {
            if (e.op().equals("enrol") && e.told() != FaultHistory.Told.FAIL) {
                first.computeIfAbsent(e.offering(), _ -> new HashMap<>()).merge(e.key(), e.invoked(), Math::min);
            }
        }
        Map<Long, Long> enough = new HashMap<>();
        seats.forEach((offering, many) -> first.getOrDefault(offering, Map.of()).values().stream()
                .sorted()
                .skip(Math.max(0, many - 1))
                .findFirst()
                .ifPresent(at -> enough.put(offering, at)));
        return enough;
    }

    /**
     * C6: a seat that goes by arrival was offered to nobody while another who had come before still waited, every third
     * went by lot (kehou-2026, KH-24), and no wait is lost.
     */
    private void neverOvertaken() throws SQLException {
        for (long[] row : sql.rows("""
                select b.offering, a.number, b.number from enrolment.waiting a join enrolment.waiting b
                    on b.school_id = a.school_id and b.offering = a.offering and b.number > a.number
                where a.school_id = ? and b.offer_rule = 'ARRIVAL'
                    and (a.offered_at is null or a.offered_at > b.offered_at)
                    and (a.ended_at is null or a.ended_at > b.offered_at) limit 5""", school)) {
            broken.add("C6 number " + row[2] + " at " + row[0] + " was asked before number " + row[1]);
        }
        for (long[] row : sql.rows("""
                select offering, offer_number from enrolment.waiting
                where school_id = ? and (offer_rule = 'LOT') <> (offer_number % 3 = 0) limit 5""", school)) {
            broken.add("C6 offer " + row[1] + " at " + row[0] + " went by the wrong rule");
        }
        Set<Long> waits = sql.rows("select id from enrolment.waiting where school_id = ?", school).stream()
                .map(row -> row[0])
                .collect(Collectors.toSet());
        entries.stream()
                .filter(e -> e.op().equals("wait") && e.told() == FaultHistory.Told.OK && !waits.contains(e.id()))
                .forEach(e -> broken.add("C1 a place in line is lost: " + e.id() + ", key " + e.key()));
    }

    /** C7. */
    private void neverTwoPlacesAtOnce() throws SQLException {
        for (long[] row : sql.rows("""
                select a.id, b.id from enrolment.enrolment a join enrolment.enrolment b on b.school_id = a.school_id
                    and b.pupil = a.pupil and b.term = a.term and b.id > a.id and b.fortnight && a.fortnight
                where a.school_id = ? and a.state in ('HELD', 'CONFIRMED') and b.state in ('HELD', 'CONFIRMED')
                limit 5""", school)) {
            broken.add("C7 one child in two places at once: " + row[0] + " and " + row[1]);
        }
    }

    /** C15, and the key of every acknowledgement. */
    private void auditedAndUnderItsKey() throws SQLException {
        List<FaultHistory.Entry> told = entries.stream()
                .filter(FaultHistory.Entry::placed)
                .toList();
        sql.run("create temp table told as select * from unnest(?, ?, ?) t(id, account, key)",
                told.stream().mapToLong(FaultHistory.Entry::id).toArray(),
                told.stream().mapToLong(FaultHistory.Entry::account).toArray(),
                told.stream().map(FaultHistory.Entry::key).toArray(String[]::new));
        for (long[] row : sql.rows("""
                select distinct t.id from told t where t.id not in (select (p ->> 'enrolment')::bigint from audit.entry,
                    jsonb_array_elements(facts::jsonb -> 'places') p where school_id = ? and what = 'Enrolment.Given')
                limit 5""", school)) {
            broken.add("C15 no audit of place " + row[0]);
        }
        for (long[] row : sql.rows("""
                select distinct t.id from told t where not exists (
                    select from kernel.idempotency i where i.account = t.account and i.key = t.key) limit 5""")) {
            broken.add("C1 no answer is kept under the key of place " + row[0]);
        }
    }
}
