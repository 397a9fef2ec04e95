package kehou.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class VenueStore {
    private final JdbcClient jdbc;

    VenueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Venue> find(Scope scope, Venue.Id id) {
        return jdbc.sql("""
                select id, campus, name, kind, capacity, building, floor, allowed_uses, open, version from region.venue
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(VenueStore::venue)
                .optional();
    }

    List<Venue> list(Scope scope) {
        return jdbc.sql("""
                select id, campus, name, kind, capacity, building, floor, allowed_uses, open, version from region.venue
                where school_id = any(:schools) order by school_id, id
                """)
                .param("schools", scope.schoolArray())
                .query(VenueStore::venue)
                .list();
    }

    List<Venue> all(Scope scope, Collection<Venue.Id> ids) {
        return jdbc.sql("""
                select id, campus, name, kind, capacity, building, floor, allowed_uses, open, version from region.venue
                where school_id = any(:schools) and id = any(:ids)
                """)
                .param("schools", scope.schoolArray())
                .param("ids", ids.stream().map(Venue.Id::value).toArray(Long[]::new))
                .query(VenueStore::venue)
                .list();
    }

    void insert(Scope scope, Venue venue) {
        facts(jdbc.sql("""
                insert into region.venue(school_id, id, campus, name, kind, capacity, building, floor, allowed_uses, open)
                values (:school, :id, :campus, :name, :kind, :capacity, :building, :floor, :uses, :open)
                """), scope, venue).update();
    }

    int update(Scope scope, Venue venue) {
        return facts(jdbc.sql("""
                update region.venue set campus = :campus, name = :name, kind = :kind, capacity = :capacity,
                    building = :building, floor = :floor, allowed_uses = :uses, open = :open, version = :version
                where school_id = :school and id = :id and version = :version - 1
                """), scope, venue)
                .param("version", venue.version())
                .update();
    }

    void delete(Scope scope, Venue.Id id) {
        jdbc.sql("delete from region.venue where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, Scope scope, Venue venue) {
        return statement
                .param("school", scope.at(venue.id()))
                .param("id", venue.id().value())
                .param("campus", venue.campusId().value())
                .param("name", venue.name())
                .param("kind", venue.kind().name())
                .param("capacity", venue.capacity())
                .param("building", venue.building())
                .param("floor", venue.floor())
                .param("uses", venue.allowedUses().stream().map(Venue.Use::name).toArray(String[]::new))
                .param("open", venue.open());
    }

    private static Venue venue(ResultSet row, int index) throws SQLException {
        return new Venue(
                new Venue.Id(row.getLong("id")),
                new Campus.Id(row.getLong("campus")),
                row.getString("name"),
                Venue.Kind.valueOf(row.getString("kind")),
                row.getInt("capacity"),
                row.getString("building"),
                row.getObject("floor", Integer.class),
                Arrays.stream((String[]) row.getArray("allowed_uses").getArray())
                        .map(Venue.Use::valueOf)
                        .toList(),
                row.getBoolean("open"),
                row.getInt("version"));
    }
}
