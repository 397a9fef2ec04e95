package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PanelSeatStore {
    private final JdbcClient jdbc;

    PanelSeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who sit on it and those who left, in drawn order. */
    List<PanelSeat> of(Scope own, Panel.Id panel) {
        return jdbc.sql("""
                select place, expert, account, left_why from library.panel_seat
                where school_id = :authority and panel = :panel order by place
                """)
                .param("authority", own.at(panel))
                .param("panel", panel.value())
                .query(PanelSeatStore::seat)
                .list();
    }

    void insert(Scope own, Panel.Id panel, List<PanelSeat> seats) {
        jdbc.sql("""
                insert into library.panel_seat (school_id, panel, place, expert, account)
                select :authority, :panel, of.place, of.expert, of.account
                from unnest(:places::int[], :experts::bigint[], :accounts::bigint[]) as of (place, expert, account)
                """)
                .param("authority", own.at(panel))
                .param("panel", panel.value())
                .param("places", seats.stream().map(PanelSeat::place).toArray(Integer[]::new))
                .param("experts", seats.stream().map(of -> of.expert().value()).toArray(Long[]::new))
                .param("accounts", seats.stream().map(PanelSeat::account).toArray(Long[]::new))
                .update();
    }

    /** False if this expert has left already. */
    boolean leave(Scope own, Panel.Id panel, int place, String why) {
        return jdbc.sql("""
                update library.panel_seat set left_why = :why
                where school_id = :authority and panel = :panel and place = :place and left_why is null
                """)
                        .param("authority", own.at(panel))
                        .param("panel", panel.value())
                        .param("place", place)
                        .param("why", why)
                        .update()
                == 1;
    }

    private static PanelSeat seat(ResultSet row, int number) throws SQLException {
        return new PanelSeat(
                row.getInt("place"),
                new Expert.Id(row.getLong("expert")),
                row.getLong("account"),
                row.getString("left_why"));
    }
}
