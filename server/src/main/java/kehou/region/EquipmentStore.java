package kehou.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EquipmentStore {
    private final JdbcClient jdbc;

    EquipmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Equipment> all(Scope scope) {
        return jdbc.sql("""
                select * from region.equipment where school_id = any(:schools) order by school_id, venue, name limit 5000
                """)
                .param("schools", scope.schoolArray())
                .query(EquipmentStore::equipment)
                .list();
    }

    List<Equipment> in(Scope scope, Collection<Venue.Id> venues) {
        return jdbc.sql("""
                select * from region.equipment
                where school_id = any(:schools) and venue = any(:venues) and count > 0 order by venue, name
                """)
                .param("schools", scope.schoolArray())
                .param("venues", venues.stream().map(Venue.Id::value).toArray(Long[]::new))
                .query(EquipmentStore::equipment)
                .list();
    }

    Optional<Equipment> find(Scope scope, Equipment.Id id) {
        return jdbc.sql("select * from region.equipment where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(EquipmentStore::equipment)
                .optional();
    }

    void insert(Scope scope, Equipment one) {
        facts(jdbc.sql("""
                insert into region.equipment(school_id, id, venue, name, count, note)
                values (:school, :id, :venue, :name, :count, :note)
                """), scope, one).update();
    }

    int update(Scope scope, Equipment one) {
        return facts(jdbc.sql("""
                update region.equipment set venue = :venue, name = :name, count = :count, note = :note,
                    version = :version
                where school_id = :school and id = :id and version = :version - 1
                """), scope, one).param("version", one.version()).update();
    }

    Map<Venue.Id, Venue.Id> standBys(Scope scope) {
        return jdbc
                .sql("select venue, stand_by from region.stand_by where school_id = any(:schools)")
                .param("schools", scope.schoolArray())
                .query((row, _) -> Map.entry(new Venue.Id(row.getLong(1)), new Venue.Id(row.getLong(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void standBy(Scope scope, Venue.Id venue, Venue.Id standBy) {
        jdbc.sql("""
                insert into region.stand_by(school_id, venue, stand_by) values (:school, :venue, :standBy)
                on conflict (school_id, venue) do update set stand_by = :standBy
                """)
                .param("school", scope.at(venue))
                .param("venue", venue.value())
                .param("standBy", standBy.value())
                .update();
    }

    void noStandBy(Scope scope, Venue.Id venue) {
        jdbc.sql("delete from region.stand_by where school_id = :school and venue = :venue")
                .param("school", scope.at(venue))
                .param("venue", venue.value())
                .update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, Scope scope, Equipment one) {
        return statement
                .param("school", scope.at(one.id()))
                .param("id", one.id().value())
                .param("venue", one.venue().value())
                .param("name", one.name())
                .param("count", one.count())
                .param("note", one.note());
    }

    private static Equipment equipment(ResultSet row, int index) throws SQLException {
        return new Equipment(
                new Equipment.Id(row.getLong("id")),
                new Venue.Id(row.getLong("venue")),
                row.getString("name"),
                row.getInt("count"),
                row.getString("note"),
                row.getInt("version"));
    }
}
