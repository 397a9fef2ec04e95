package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistrictPlanStore {
    private static final String SELECT = """
            select id, school_id, district_name, term, term_name, edition, state, model, operator, operator_name, since, how,
                   schools, drafted_at, filed_at, answered_at, receipt, answer, version
            from plan.district_plan
            """;

    private final JdbcClient jdbc;

    DistrictPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All editions of a district, the latest first. */
    List<DistrictPlan> ofDistrict(Scope own, int district) {
        return jdbc.sql(SELECT + "where school_id = :district order by id desc limit 100")
                .param("district", own.at(district))
                .query(DistrictPlanStore::plan)
                .list();
    }

    /** The latest edition of any term. */
    Optional<DistrictPlan> latest(Scope own, int district) {
        return jdbc.sql(SELECT + "where school_id = :district order by id desc limit 1")
                .param("district", own.at(district))
                .query(DistrictPlanStore::plan)
                .optional();
    }

    /** What reached the city, the latest first. */
    List<DistrictPlan> received(Scope scope, DistrictPlan.@Nullable State state, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :city and state <> 'DRAFT' and (:state::text is null or state = :state)
                  and (:after = 0 or (filed_at, id) < (
                      select seen.filed_at, seen.id from plan.district_plan seen
                      where seen.area_id = :city and seen.id = :after))
                order by filed_at desc, id desc limit :limit
                """)
                .param("city", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(DistrictPlanStore::plan)
                .list();
    }

    /** The latest edition that each district filed in a term. */
    List<DistrictPlan> lastFiled(Scope scope, Term.Id term) {
        return jdbc.sql(SELECT + """
                where area_id = :city and term = :term and state <> 'DRAFT' and edition = (
                    select max(other.edition) from plan.district_plan other
                    where other.school_id = district_plan.school_id and other.term = :term and other.state <> 'DRAFT')
                """)
                .param("city", scope.place())
                .param("term", term.value())
                .query(DistrictPlanStore::plan)
                .list();
    }

    Optional<DistrictPlan> find(Scope own, DistrictPlan.Id id) {
        return jdbc.sql(SELECT + "where school_id = :district and id = :id")
                .param("district", own.at(id))
                .param("id", id.value())
                .query(DistrictPlanStore::plan)
                .optional();
    }

    /** One that was filed with the caller's city. */
    Optional<DistrictPlan> at(Scope scope, DistrictPlan.Id id) {
        return jdbc.sql(SELECT + """
                where area_id = :city and school_id = :district and id = :id and state <> 'DRAFT'
                """)
                .param("city", scope.place())
                .param("district", id.school())
                .param("id", id.value())
                .query(DistrictPlanStore::plan)
                .optional();
    }

    /** False if one is being written or waits already. */
    boolean insert(Scope own, DistrictPlan plan) {
        return jdbc.sql("""
                insert into plan.district_plan (school_id, id, area_id, district_name, term, term_name, edition, drafted_at,
                    drafted_by)
                values (:district, :id, :city, :name, :term, :termName, (
                    select coalesce(max(edition), 0) + 1 from plan.district_plan where school_id = :district and term = :term),
                    :at, :by)
                on conflict do nothing
                """)
                        .param("district", own.at(plan.id()))
                        .param("id", plan.id().value())
                        .param("city", Organisation.CITY)
                        .param("name", plan.districtName())
                        .param("term", plan.term().value())
                        .param("termName", plan.termName())
                        .param("at", Timestamp.from(plan.draftedAt()))
                        .param("by", own.account())
                        .update()
                == 1;
    }

    /** False if someone else wrote first or it is no draft. */
    boolean touch(Scope own, DistrictPlan.Id id, int seen) {
        return jdbc.sql("""
                update plan.district_plan set version = version + 1
                where school_id = :district and id = :id and version = :seen and state = 'DRAFT'
                """)
                        .param("district", own.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Of a draft that the caller has just written or begun. */
    void choose(Scope own, DistrictPlan.Id id, ModelWish model, @Nullable String operatorName) {
        jdbc.sql("""
                update plan.district_plan
                set model = :model, operator = :operator, operator_name = :name, since = :since, how = :how, schools = :schools
                where school_id = :district and id = :id and state = 'DRAFT'
                """)
                .param("district", own.at(id))
                .param("id", id.value())
                .param("model", model.model().name())
                .param("operator", model.operator())
                .param("name", operatorName)
                .param("since", model.since())
                .param("how", model.how().strip())
                .param("schools", model.schools().toArray(Integer[]::new))
                .update();
    }

    /** False if it is no draft, or another version than was seen. */
    boolean file(Scope own, DistrictPlan.Id id, int seen, Instant now) {
        return jdbc.sql("""
                update plan.district_plan set state = 'FILED', filed_at = :at, filed_by = :by, version = version + 1
                where school_id = :district and id = :id and state = 'DRAFT' and version = :seen
                """)
                        .param("district", own.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("at", Timestamp.from(now))
                        .param("by", own.account())
                        .update()
                == 1;
    }

    /** False if it does not wait for an answer any more. */
    boolean answer(Scope there, DistrictPlan.Id id, DistrictPlanAnswer answer, @Nullable String receipt, Instant now) {
        return jdbc.sql("""
                update plan.district_plan
                set state = :state, answer = :answer, receipt = :receipt, answered_at = :at, answered_by = :by,
                    version = version + 1
                where school_id = :district and id = :id and state = 'FILED'
                """)
                        .param("district", there.at(id))
                        .param("id", id.value())
                        .param("state", answer.received() ? "RECEIVED" : "RETURNED")
                        .param("answer", answer.answer().strip())
                        .param("receipt", receipt)
                        .param("at", Timestamp.from(now))
                        .param("by", there.account())
                        .update()
                == 1;
    }

    /** What stood of this district in the term gives way to the one to come. */
    void archive(Scope there, DistrictPlan plan) {
        jdbc.sql("""
                update plan.district_plan set state = 'ARCHIVED', version = version + 1
                where school_id = :district and id <> :next and term = :term and state = 'RECEIVED'
                """)
                .param("district", there.at(plan.id()))
                .param("next", plan.id().value())
                .param("term", plan.term().value())
                .update();
    }

    private static DistrictPlan plan(ResultSet row, int number) throws SQLException {
        Timestamp filed = row.getTimestamp("filed_at");
        Timestamp answered = row.getTimestamp("answered_at");
        return new DistrictPlan(
                new DistrictPlan.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("district_name"),
                new Term.Id(row.getLong("term")),
                row.getString("term_name"),
                row.getInt("edition"),
                DistrictPlan.State.valueOf(row.getString("state")),
                model(row),
                row.getString("operator_name"),
                List.of(),
                row.getTimestamp("drafted_at").toInstant(),
                filed == null ? null : filed.toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("receipt"),
                row.getString("answer"),
                row.getInt("version"));
    }

    private static @Nullable ModelWish model(ResultSet row) throws SQLException {
        String kind = row.getString("model");
        return kind == null
                ? null
                : new ModelWish(
                        OperatingModel.Kind.valueOf(kind),
                        row.getObject("operator", Integer.class),
                        row.getObject("since", LocalDate.class),
                        row.getString("how"),
                        Arrays.asList((Integer[]) row.getArray("schools").getArray()));
    }
}
