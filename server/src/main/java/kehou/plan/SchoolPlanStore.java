package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolPlanStore {
    private static final String SELECT = """
            select id, school_id, school_name, area_id, term, term_name, edition, state, drafted_at, filed_at, answered_at,
                   answer, version
            from plan.school_plan
            """;

    private final JdbcClient jdbc;

    SchoolPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All editions of a school, the latest first. */
    List<SchoolPlan> ofSchool(Scope scope, int school) {
        return jdbc.sql(SELECT + "where school_id = :school order by id desc limit 100")
                .param("school", scope.at(school))
                .query(SchoolPlanStore::plan)
                .list();
    }

    /** The latest edition of a term, whatever its state. */
    Optional<SchoolPlan> latest(Scope scope, int school, Term.Id term) {
        return jdbc.sql(SELECT + "where school_id = :school and term = :term order by edition desc limit 1")
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(SchoolPlanStore::plan)
                .optional();
    }

    /** The last one that came into force in any term. */
    Optional<SchoolPlan> lastInForce(Scope scope, int school) {
        return jdbc.sql(SELECT + """
                where school_id = :school and state in ('IN_FORCE', 'ARCHIVED') order by id desc limit 1
                """)
                .param("school", scope.at(school))
                .query(SchoolPlanStore::plan)
                .optional();
    }

    /** What reached an authority, the latest first. */
    List<SchoolPlan> received(Scope scope, SchoolPlan.@Nullable State state, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and state <> 'DRAFT' and (:state::text is null or state = :state)
                  and (:after = 0 or (filed_at, id) < (
                      select seen.filed_at, seen.id from plan.school_plan seen
                      where seen.area_id = :authority and seen.id = :after))
                order by filed_at desc, id desc limit :limit
                """)
                .param("authority", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(SchoolPlanStore::plan)
                .list();
    }

    Optional<SchoolPlan> find(Scope scope, SchoolPlan.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(SchoolPlanStore::plan)
                .optional()
                .map(this::withSections);
    }

    /** One that reached this authority. */
    Optional<SchoolPlan> at(Scope scope, SchoolPlan.Id id) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and school_id = :school and id = :id and state <> 'DRAFT'
                """)
                .param("authority", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(SchoolPlanStore::plan)
                .optional()
                .map(this::withSections);
    }

    /** False if one is being written or waits already. */
    boolean insert(Scope scope, SchoolPlan plan) {
        boolean first = jdbc.sql("""
                insert into plan.school_plan (school_id, id, area_id, school_name, term, term_name, edition, drafted_at, drafted_by)
                values (:school, :id, :authority, :name, :term, :termName, :edition, :at, :by)
                on conflict do nothing
                """)
                        .param("school", scope.at(plan.id()))
                        .param("id", plan.id().value())
                        .param("authority", plan.authority())
                        .param("name", plan.schoolName())
                        .param("term", plan.term().value())
                        .param("termName", plan.termName())
                        .param("edition", plan.edition())
                        .param("at", Timestamp.from(plan.draftedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
        if (first) {
            jdbc.sql("""
                    insert into plan.plan_section (school_id, plan, part, area_id, text, remark)
                    select :school, :plan, s.part, :authority, s.text, s.remark
                    from unnest(:parts::text[], :texts::text[], :remarks::text[]) as s(part, text, remark)
                    """)
                    .param("school", scope.at(plan.id()))
                    .param("plan", plan.id().value())
                    .param("authority", plan.authority())
                    .param(
                            "parts",
                            strings(plan.sections(), section -> section.part().name()))
                    .param("texts", strings(plan.sections(), PlanSection::text))
                    .param("remarks", strings(plan.sections(), PlanSection::remark))
                    .update();
        }
        return first;
    }

    /** False if someone else wrote first or it is no draft. */
    boolean write(Scope scope, SchoolPlan.Id id, PlanDraft draft) {
        boolean mine = jdbc.sql("""
                update plan.school_plan set version = version + 1
                where school_id = :school and id = :id and version = :seen and state = 'DRAFT'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", draft.version())
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                    update plan.plan_section s set text = w.text
                    from unnest(:parts::text[], :texts::text[]) as w(part, text)
                    where s.school_id = :school and s.plan = :plan and s.part = w.part
                    """)
                    .param("school", scope.at(id))
                    .param("plan", id.value())
                    .param("parts", strings(draft.texts(), text -> text.part().name()))
                    .param("texts", strings(draft.texts(), text -> text.text().strip()))
                    .update();
        }
        return mine;
    }

    /** False if it is no draft, or another version than was seen. */
    boolean file(Scope scope, SchoolPlan.Id id, int seen, Instant now) {
        return jdbc.sql("""
                update plan.school_plan set state = 'FILED', filed_at = :at, filed_by = :by, version = version + 1
                where school_id = :school and id = :id and state = 'DRAFT' and version = :seen
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** False if it does not wait for an answer any more. */
    boolean answer(Scope at, SchoolPlan.Id id, PlanAnswer answer, Instant now) {
        boolean first = jdbc.sql("""
                update plan.school_plan
                set state = :state, answer = :answer, answered_at = :at, answered_by = :by, version = version + 1
                where school_id = :school and id = :id and state = 'FILED'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("state", answer.approved() ? "IN_FORCE" : "RETURNED")
                        .param("answer", answer.answer().strip())
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
        if (first) {
            jdbc.sql("""
                    update plan.plan_section s set remark = coalesce((
                        select r.text from unnest(:parts::text[], :texts::text[]) as r(part, text) where r.part = s.part), '')
                    where s.school_id = :school and s.plan = :plan
                    """)
                    .param("school", at.at(id))
                    .param("plan", id.value())
                    .param(
                            "parts",
                            strings(answer.remarks(), remark -> remark.part().name()))
                    .param(
                            "texts",
                            strings(answer.remarks(), remark -> remark.text().strip()))
                    .update();
        }
        return first;
    }

    /** What was in force of this school gives way, in this term and those before. */
    void archiveOthers(Scope at, SchoolPlan.Id next) {
        jdbc.sql("""
                update plan.school_plan set state = 'ARCHIVED', version = version + 1
                where school_id = :school and id <> :next and state = 'IN_FORCE'
                """).param("school", at.at(next)).param("next", next.value()).update();
    }

    private SchoolPlan withSections(SchoolPlan plan) {
        List<PlanSection> sections = new ArrayList<>(jdbc.sql(
                        "select part, text, remark from plan.plan_section where school_id = :school and plan = :plan")
                .param("school", plan.school())
                .param("plan", plan.id().value())
                .query((row, n) -> new PlanSection(
                        PlanPart.valueOf(row.getString("part")), row.getString("text"), row.getString("remark")))
                .list());
        sections.sort(Comparator.comparing(PlanSection::part));
        return plan.with(List.copyOf(sections));
    }

    private static <T> String[] strings(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    private static SchoolPlan plan(ResultSet row, int number) throws SQLException {
        Timestamp filed = row.getTimestamp("filed_at");
        Timestamp answered = row.getTimestamp("answered_at");
        return new SchoolPlan(
                new SchoolPlan.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("area_id"),
                new Term.Id(row.getLong("term")),
                row.getString("term_name"),
                row.getInt("edition"),
                SchoolPlan.State.valueOf(row.getString("state")),
                List.of(),
                row.getTimestamp("drafted_at").toInstant(),
                filed == null ? null : filed.toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"),
                row.getInt("version"));
    }
}
