package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kehou.kernel.Scope;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeeStandardStore {
    private final JdbcClient jdbc;

    FeeStandardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open to anyone: the standards of these authorities, the latest first. */
    List<FeeStandard> of(Collection<Integer> owners) {
        return jdbc.sql("""
                select * from plan.fee_standard where school_id = any(:owners) order by approved_on desc, id desc limit 200
                """)
                .param("owners", owners.toArray(Integer[]::new))
                .query(FeeStandardStore::standard)
                .list();
    }

    Optional<FeeStandard> find(FeeStandard.Id id) {
        return jdbc.sql("select * from plan.fee_standard where school_id = :owner and id = :id")
                .param("owner", id.school())
                .param("id", id.value())
                .query(FeeStandardStore::standard)
                .optional();
    }

    /** False if the authority has one of that document and title. */
    boolean insert(Scope scope, FeeStandard standard) {
        return jdbc.sql("""
                insert into plan.fee_standard (school_id, id, owner_name, title, item, document_number, approved_on,
                    approvers, unit, cap_fen, lesson_minutes, hours, content, stages, runs, first_day, last_day,
                    published_at, published_by)
                values (:owner, :id, :ownerName, :title, :item, :number, :on, :approvers, :unit, :cap, :minutes, :hours,
                    :content, :stages, :runs, :first, :last, :at, :by)
                on conflict (school_id, document_number, title) do nothing
                """)
                        .param("owner", scope.at(standard.id()))
                        .param("id", standard.id().value())
                        .param("ownerName", standard.ownerName())
                        .param("title", standard.title())
                        .param("item", standard.item().name())
                        .param("number", standard.documentNumber())
                        .param("on", standard.approvedOn())
                        .param("approvers", names(standard.approvers()))
                        .param("unit", standard.unit().name())
                        .param("cap", standard.capFen())
                        .param("minutes", standard.lessonMinutes())
                        .param("hours", standard.hours())
                        .param("content", standard.content())
                        .param("stages", names(standard.stages()))
                        .param("runs", names(standard.runs()))
                        .param("first", standard.firstDay())
                        .param("last", standard.lastDay())
                        .param("at", Timestamp.from(standard.publishedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** False if its last day is set already. */
    boolean end(Scope scope, FeeStandard.Id id, LocalDate lastDay) {
        return jdbc.sql("""
                update plan.fee_standard set last_day = :last
                where school_id = :owner and id = :id and last_day is null
                """)
                        .param("owner", scope.at(id))
                        .param("id", id.value())
                        .param("last", lastDay)
                        .update()
                == 1;
    }

    static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    static <T> List<T> values(ResultSet row, String column, Function<String, T> value) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(value)
                .toList();
    }

    private static FeeStandard standard(ResultSet row, int number) throws SQLException {
        return new FeeStandard(
                new FeeStandard.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("owner_name"),
                row.getString("title"),
                FeeItem.valueOf(row.getString("item")),
                row.getString("document_number"),
                row.getObject("approved_on", LocalDate.class),
                values(row, "approvers", FeeStandard.Approver::valueOf),
                FeeStandard.Unit.valueOf(row.getString("unit")),
                row.getLong("cap_fen"),
                row.getInt("lesson_minutes"),
                row.getString("hours"),
                row.getString("content"),
                values(row, "stages", Stage::valueOf),
                values(row, "runs", SchoolRun::valueOf),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("published_at").toInstant());
    }
}
