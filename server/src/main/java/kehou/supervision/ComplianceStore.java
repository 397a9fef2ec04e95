package kehou.supervision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kehou.kernel.Scope;
import kehou.rules.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplianceStore {
    private final JdbcClient jdbc;

    ComplianceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cell of the board. */
    record Cell(
            int school,
            int area,
            String rule,
            String title,
            Outcome outcome,
            int notMet,
            int subjects,
            int position,
            Instant countedAt) {}

    void put(Scope own, int school, int area, List<RuleStanding> rules, Instant now) {
        jdbc.sql("delete from supervision.rule_standing where school_id = :school and not rule = any(:rules)")
                .param("school", own.at(school))
                .param("rules", rules.stream().map(RuleStanding::rule).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into supervision.rule_standing (school_id, area_id, rule, title, outcome, not_met, subjects, position, counted_at)
                select :school, :area, rule, title, outcome, not_met, subjects, position, :at
                from unnest(:rules::text[], :titles::text[], :outcomes::text[], :notMet::int[], :subjects::int[])
                    with ordinality as counted(rule, title, outcome, not_met, subjects, position)
                on conflict (school_id, rule) do update set area_id = excluded.area_id, title = excluded.title,
                    outcome = excluded.outcome, not_met = excluded.not_met, subjects = excluded.subjects,
                    position = excluded.position, counted_at = excluded.counted_at
                """)
                .param("school", own.at(school))
                .param("area", area)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("rules", rules.stream().map(RuleStanding::rule).toArray(String[]::new))
                .param(
                        "titles",
                        rules.stream().map(one -> one.verdict().title()).toArray(String[]::new))
                .param(
                        "outcomes",
                        rules.stream().map(one -> one.outcome().name()).toArray(String[]::new))
                .param("notMet", rules.stream().map(RuleStanding::notMet).toArray(Integer[]::new))
                .param("subjects", rules.stream().map(RuleStanding::subjects).toArray(Integer[]::new))
                .update();
    }

    /** All cells of the reader's areas. */
    List<Cell> cells(Scope scope) {
        return jdbc.sql("""
                select school_id, area_id, rule, title, outcome, not_met, subjects, position, counted_at
                from supervision.rule_standing where area_id = any(:areas) order by school_id, rule
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .query((row, _) -> new Cell(
                        row.getInt("school_id"),
                        row.getInt("area_id"),
                        row.getString("rule"),
                        row.getString("title"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getInt("not_met"),
                        row.getInt("subjects"),
                        row.getInt("position"),
                        row.getTimestamp("counted_at").toInstant()))
                .list();
    }
}
