package kehou.region;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OperatorStore {
    private final JdbcClient jdbc;

    OperatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> schoolsOf(int operator) {
        return jdbc.sql(
                        "select school_id from region.operator_authorisation where operator = :operator order by school_id")
                .param("operator", operator)
                .query(Integer.class)
                .list();
    }

    int insert(Scope scope, int school, int operator, Instant at) {
        return jdbc.sql("""
                insert into region.operator_authorisation(school_id, operator, granted_at)
                values (:school, :operator, :at) on conflict do nothing
                """)
                .param("school", scope.at(school))
                .param("operator", operator)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int delete(Scope scope, int school, int operator) {
        return jdbc.sql("delete from region.operator_authorisation where school_id = :school and operator = :operator")
                .param("school", scope.at(school))
                .param("operator", operator)
                .update();
    }
}
