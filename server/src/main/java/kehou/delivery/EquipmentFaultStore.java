package kehou.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Equipment;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EquipmentFaultStore {
    private final JdbcClient jdbc;

    EquipmentFaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where a fault of this piece is open already. */
    boolean insert(Scope scope, EquipmentFault fault, Session.@Nullable Id session) {
        return jdbc.sql("""
                insert into delivery.equipment_fault(school_id, id, equipment, session_id, words, reported_by, reported_at)
                values (:school, :id, :equipment, :session, :words, :account, :at)
                on conflict (school_id, equipment) where mended_at is null do nothing
                """)
                        .param("school", scope.at(fault.id()))
                        .param("id", fault.id().value())
                        .param("equipment", fault.equipment().value())
                        .param("session", session == null ? null : session.value())
                        .param("words", fault.words())
                        .param("account", scope.account())
                        .param("at", fault.reportedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where it was mended before. */
    boolean mend(Scope scope, EquipmentFault.Id id, String words, Instant at) {
        return jdbc.sql("""
                update delivery.equipment_fault set mending = :words, mended_by = :account, mended_at = :at
                where school_id = :school and id = :id and mended_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("words", words)
                        .param("account", scope.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<EquipmentFault> find(Scope scope, EquipmentFault.Id id) {
        return jdbc.sql("select * from delivery.equipment_fault where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(EquipmentFaultStore::fault)
                .optional();
    }

    List<EquipmentFault> openOf(Scope scope, Collection<Equipment.Id> equipment) {
        return jdbc.sql("""
                select * from delivery.equipment_fault
                where school_id = any(:schools) and equipment = any(:equipment) and mended_at is null
                """)
                .param("schools", scope.schoolArray())
                .param("equipment", equipment.stream().map(Equipment.Id::value).toArray(Long[]::new))
                .query(EquipmentFaultStore::fault)
                .list();
    }

    /** The open or the mended ones, latest first; ids before {@code before} where it is not 0. */
    List<EquipmentFault> latest(Scope scope, boolean open, long before, int most) {
        return jdbc.sql("""
                select * from delivery.equipment_fault
                where school_id = any(:schools) and (mended_at is null) = :open and (:before = 0 or id < :before)
                order by id desc limit :most
                """)
                .param("schools", scope.schoolArray())
                .param("open", open)
                .param("before", before)
                .param("most", most)
                .query(EquipmentFaultStore::fault)
                .list();
    }

    private static EquipmentFault fault(ResultSet row, int index) throws SQLException {
        OffsetDateTime mended = row.getObject("mended_at", OffsetDateTime.class);
        return new EquipmentFault(
                new EquipmentFault.Id(row.getLong("id")),
                new Equipment.Id(row.getLong("equipment")),
                row.getString("words"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("mending"),
                mended == null ? null : mended.toInstant());
    }
}
