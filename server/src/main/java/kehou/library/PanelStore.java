package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.Panel.Exclusion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PanelStore {
    private static final String COLUMNS = """
            id, admission, owner, round, subject, category, standard_authority, standard_version, size, seed, candidates,
            excluded, excluded_why, drawn_at, due, state, dossier
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PanelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Scope own, Panel panel) {
        jdbc.sql("""
                insert into library.panel (school_id, id, admission, owner, round, attempt, subject, category,
                    standard_authority, standard_version, size, seed, candidates, excluded, excluded_why, drawn_at, drawn_by,
                    due, dossier)
                values (:authority, :id, :admission, :owner, :round,
                    1 + (select count(*) from library.panel before
                         where before.school_id = :authority and before.admission = :admission and before.round = :round),
                    :subject, :category, :standardAuthority, :standardVersion, :size, :seed, :candidates, :excluded, :why,
                    :at, :by, :due, :dossier::jsonb)
                """)
                .param("authority", own.at(panel.id()))
                .param("id", panel.id().value())
                .param("admission", panel.admission().value())
                .param("owner", panel.owner())
                .param("round", panel.round())
                .param("subject", panel.subject().name())
                .param("category", panel.category())
                .param("standardAuthority", panel.standardAuthority())
                .param("standardVersion", panel.standardVersion())
                .param("size", panel.size())
                .param("seed", HexFormat.of().parseHex(panel.seed()))
                .param("candidates", panel.candidates().toArray(Long[]::new))
                .param(
                        "excluded",
                        panel.excluded().stream().map(Exclusion::expert).toArray(Long[]::new))
                .param(
                        "why",
                        panel.excluded().stream().map(of -> of.why().name()).toArray(String[]::new))
                .param("at", Timestamp.from(panel.drawnAt()))
                .param("by", own.account())
                .param("due", panel.due())
                .param("dossier", json.writeValueAsString(panel.dossier()))
                .update();
    }

    Optional<Panel> find(Scope own, Panel.Id id) {
        return jdbc.sql("select " + COLUMNS + " from library.panel where school_id = :authority and id = :id")
                .param("authority", own.at(id))
                .param("id", id.value())
                .query(this::panel)
                .optional();
    }

    /** The same, held until the end of the transaction: sheets and leavings come one after another. */
    Optional<Panel> lock(Scope own, Panel.Id id) {
        return jdbc.sql("select " + COLUMNS
                        + " from library.panel where school_id = :authority and id = :id for update")
                .param("authority", own.at(id))
                .param("id", id.value())
                .query(this::panel)
                .optional();
    }

    /** All panels of an admission, the newest last; the scope opens its authority, whoever asks. */
    List<Panel> of(Scope own, Admission admission) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.panel where school_id = :authority and admission = :admission order by round, attempt
                """)
                .param("authority", own.at(admission.authority()))
                .param("admission", admission.id().value())
                .query(this::panel)
                .list();
    }

    /** Panels on which the caller sits or sat to the end, the newest first. */
    List<Panel> ofAccount(Scope own, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.panel where school_id = :authority and state <> 'VOID' and exists (
                    select 1 from library.panel_seat seat
                    where seat.school_id = :authority and seat.panel = panel.id and seat.account = :account
                      and seat.left_why is null)
                order by id desc limit :limit
                """)
                .param("authority", own.at(own.place()))
                .param("account", own.account())
                .param("limit", limit)
                .query(this::panel)
                .list();
    }

    void move(Scope own, Panel.Id id, Panel.State to, LocalDate due) {
        jdbc.sql("update library.panel set state = :to, due = :due where school_id = :authority and id = :id")
                .param("authority", own.at(id))
                .param("id", id.value())
                .param("to", to.name())
                .param("due", due)
                .update();
    }

    /** Whatever panel is still at work on this admission works no more. */
    void voidOpen(Scope own, Admission admission) {
        jdbc.sql("""
                update library.panel set state = 'VOID'
                where school_id = :authority and admission = :admission and state in ('SCORING', 'DISCUSSION')
                """)
                .param("authority", own.at(admission.authority()))
                .param("admission", admission.id().value())
                .update();
    }

    private Panel panel(ResultSet row, int number) throws SQLException {
        return new Panel(
                new Panel.Id(row.getLong("id")),
                new Admission.Id(row.getLong("admission")),
                row.getInt("owner"),
                row.getInt("round"),
                Admission.Subject.valueOf(row.getString("subject")),
                row.getString("category"),
                row.getInt("standard_authority"),
                row.getInt("standard_version"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("seed")),
                List.of((Long[]) row.getArray("candidates").getArray()),
                excluded(row),
                row.getTimestamp("drawn_at").toInstant(),
                row.getObject("due", LocalDate.class),
                Panel.State.valueOf(row.getString("state")),
                json.readValue(row.getString("dossier"), BlindDossier.class));
    }

    private static List<Exclusion> excluded(ResultSet row) throws SQLException {
        Long[] experts = (Long[]) row.getArray("excluded").getArray();
        String[] why = (String[]) row.getArray("excluded_why").getArray();
        List<Exclusion> excluded = new ArrayList<>();
        for (int i = 0; i < experts.length; i++) {
            excluded.add(new Exclusion(experts[i], Panel.Why.valueOf(why[i])));
        }
        return excluded;
    }
}
