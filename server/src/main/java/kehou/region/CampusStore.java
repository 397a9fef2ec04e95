package kehou.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads take no scope: where a school is, is a public fact. */
@Component
class CampusStore {
    private final JdbcClient jdbc;

    CampusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campus> find(Campus.Id id) {
        return jdbc.sql("""
                select id, name, address, lat, lon, crs, fence_metres, version from region.campus
                where school_id = :school and id = :id
                """)
                .param("school", id.school())
                .param("id", id.value())
                .query(CampusStore::campus)
                .optional();
    }

    List<Campus> ofSchools(Integer[] schools) {
        return jdbc.sql("""
                select id, name, address, lat, lon, crs, fence_metres, version from region.campus
                where school_id = any(:schools) order by school_id, id
                """)
                .param("schools", schools)
                .query(CampusStore::campus)
                .list();
    }

    void insert(Scope scope, Campus campus) {
        facts(jdbc.sql("""
                insert into region.campus(school_id, id, name, address, lat, lon, crs, fence_metres)
                values (:school, :id, :name, :address, :lat, :lon, :crs, :fence)
                """), scope, campus).update();
    }

    int update(Scope scope, Campus campus) {
        return facts(jdbc.sql("""
                update region.campus set name = :name, address = :address, lat = :lat, lon = :lon, crs = :crs,
                    fence_metres = :fence, version = :version
                where school_id = :school and id = :id and version = :version - 1
                """), scope, campus)
                .param("version", campus.version())
                .update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, Scope scope, Campus campus) {
        return statement
                .param("school", scope.at(campus.id()))
                .param("id", campus.id().value())
                .param("name", campus.name())
                .param("address", campus.address())
                .param("lat", campus.lat())
                .param("lon", campus.lon())
                .param("crs", campus.crs().name())
                .param("fence", campus.fenceMetres());
    }

    private static Campus campus(ResultSet row, int index) throws SQLException {
        return new Campus(
                new Campus.Id(row.getLong("id")),
                row.getString("name"),
                row.getString("address"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                Crs.valueOf(row.getString("crs")),
                row.getInt("fence_metres"),
                row.getInt("version"));
    }
}
