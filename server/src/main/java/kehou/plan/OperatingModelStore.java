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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions are facts for everyone; only the place's own context writes them. */
@Repository
class OperatingModelStore {
    private static final String SELECT = """
            select id, school_id, place_name, model, operator, operator_name, since, how, schools, plan, set_at, entered_at
            from plan.operating_model
            """;

    private final JdbcClient jdbc;

    OperatingModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a place decided, the latest day first. */
    List<OperatingModel> of(int place) {
        return jdbc.sql(SELECT + "where school_id = :place order by since desc, id desc limit 100")
                .param("place", place)
                .query(OperatingModelStore::model)
                .list();
    }

    /** What binds on this day, at most one for a place. */
    List<OperatingModel> inForce(LocalDate day) {
        return jdbc.sql("""
                select distinct on (school_id) id, school_id, place_name, model, operator, operator_name, since, how, schools,
                       plan, set_at, entered_at
                from plan.operating_model where since <= :day order by school_id, since desc, id desc
                """).param("day", day).query(OperatingModelStore::model).list();
    }

    /** What binds but whose operator was not yet authorised. */
    List<OperatingModel> due(LocalDate day) {
        return inForce(day).stream().filter(model -> model.enteredAt() == null).toList();
    }

    /** The last one of a place whose operator was authorised. */
    Optional<OperatingModel> lastEntered(int place) {
        return jdbc.sql(SELECT + "where school_id = :place and entered_at is not null order by entered_at desc limit 1")
                .param("place", place)
                .query(OperatingModelStore::model)
                .optional();
    }

    void insert(Scope there, OperatingModel model) {
        DistrictPlan.Id plan = model.plan();
        jdbc.sql("""
                insert into plan.operating_model (school_id, id, place_name, model, operator, operator_name, since, how,
                    schools, plan, set_at, set_by)
                values (:place, :id, :placeName, :model, :operator, :operatorName, :since, :how, :schools, :plan, :at, :by)
                """)
                .param("place", there.at(model.id()))
                .param("id", model.id().value())
                .param("placeName", model.placeName())
                .param("model", model.model().name())
                .param("operator", model.operator())
                .param("operatorName", model.operatorName())
                .param("since", model.since())
                .param("how", model.how())
                .param("schools", model.schools().toArray(Integer[]::new))
                .param("plan", plan == null ? null : plan.value())
                .param("at", Timestamp.from(model.setAt()))
                .param("by", there.account())
                .update();
    }

    /** False if another hand was first. */
    boolean enter(Scope there, OperatingModel.Id id, Instant now) {
        return jdbc.sql("""
                update plan.operating_model set entered_at = :at
                where school_id = :place and id = :id and entered_at is null
                """)
                        .param("place", there.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static OperatingModel model(ResultSet row, int number) throws SQLException {
        long plan = row.getLong("plan");
        DistrictPlan.Id of = row.wasNull() ? null : new DistrictPlan.Id(plan);
        Timestamp entered = row.getTimestamp("entered_at");
        return new OperatingModel(
                new OperatingModel.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("place_name"),
                OperatingModel.Kind.valueOf(row.getString("model")),
                row.getObject("operator", Integer.class),
                row.getString("operator_name"),
                row.getObject("since", LocalDate.class),
                row.getString("how"),
                Arrays.asList((Integer[]) row.getArray("schools").getArray()),
                of,
                row.getTimestamp("set_at").toInstant(),
                entered == null ? null : entered.toInstant());
    }
}
