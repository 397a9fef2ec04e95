package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScoreStore {
    private final JdbcClient jdbc;
    private final Ids ids;

    ScoreStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Something said in the discussion, by the expert at that place. */
    record Said(int place, String words, Instant at) {}

    /** All sheets of a panel, those who left included, by pass and place. */
    List<ScoreSheet> of(Scope own, Panel.Id panel) {
        return jdbc.sql("""
                select place, pass, points, remarks, advice, opinion, at from library.score_sheet
                where school_id = :authority and panel = :panel order by pass, place
                """)
                .param("authority", own.at(panel))
                .param("panel", panel.value())
                .query(ScoreStore::sheet)
                .list();
    }

    /** The last pass for which the caller has handed in a sheet, of those of these panels that have one. */
    Map<Panel.Id, Integer> lastPasses(Scope own, List<Panel.Id> panels) {
        return jdbc
                .sql("""
                select sheet.panel, max(sheet.pass) as pass from library.panel_seat seat
                join library.score_sheet sheet on sheet.school_id = seat.school_id and sheet.panel = seat.panel
                  and sheet.place = seat.place
                where seat.school_id = :authority and seat.panel = any(:panels) and seat.account = :account
                  and seat.left_why is null
                group by sheet.panel
                """)
                .param("authority", own.at(own.place()))
                .param("panels", panels.stream().map(Panel.Id::value).toArray(Long[]::new))
                .param("account", own.account())
                .query((row, _) -> Map.entry(new Panel.Id(row.getLong("panel")), row.getInt("pass")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(Scope own, Panel.Id panel, int place, int pass, ScoreSheetDraft draft, Instant at) {
        jdbc.sql("""
                insert into library.score_sheet (school_id, panel, place, pass, points, remarks, advice, opinion, at)
                values (:authority, :panel, :place, :pass, :points, :remarks, :advice, :opinion, :at)
                """)
                .param("authority", own.at(panel))
                .param("panel", panel.value())
                .param("place", place)
                .param("pass", pass)
                .param("points", draft.points().toArray(Integer[]::new))
                .param("remarks", draft.remarks().toArray(String[]::new))
                .param("advice", draft.advice().name())
                .param("opinion", draft.opinion().strip())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Said> said(Scope own, Panel.Id panel) {
        return jdbc.sql("""
                select place, words, at from library.panel_remark
                where school_id = :authority and panel = :panel order by id limit 500
                """)
                .param("authority", own.at(panel))
                .param("panel", panel.value())
                .query((row, _) -> new Said(
                        row.getInt("place"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void say(Scope own, Panel.Id panel, int place, String words, Instant at) {
        jdbc.sql("""
                insert into library.panel_remark (school_id, id, panel, place, words, at)
                values (:authority, :id, :panel, :place, :words, :at)
                """)
                .param("authority", own.at(panel))
                .param("id", ids.next(own.place(), Panel.Id::new).value())
                .param("panel", panel.value())
                .param("place", place)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static ScoreSheet sheet(ResultSet row, int number) throws SQLException {
        return new ScoreSheet(
                row.getInt("place"),
                row.getInt("pass"),
                List.of((Integer[]) row.getArray("points").getArray()),
                List.of((String[]) row.getArray("remarks").getArray()),
                Admission.Decision.valueOf(row.getString("advice")),
                row.getString("opinion"),
                row.getTimestamp("at").toInstant());
    }
}
