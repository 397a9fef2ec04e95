package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.Standard.Procedure;
import kehou.library.Standard.StandardContent;
import kehou.library.Standard.StandardEvidence;
import kehou.library.Standard.StandardItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Standards are public: whoever submits reads them, so reading takes no scope. */
@Repository
class StandardStore {
    private static final String COLUMNS = """
            subject, version, school_id, in_force_from, panel_school, panel_social, spread, formal_days, review_days,
            decision_days, appeal_days, edit
            """;
    private static final String ONE =
            " where school_id = :authority and subject = :subject and version = :version order by number";

    private final JdbcClient jdbc;

    StandardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of these authorities, the newest first. */
    List<Standard> all(int authority, Admission.Subject subject) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.standard where school_id = :authority and subject = :subject order by version desc
                """)
                .param("authority", authority)
                .param("subject", subject.name())
                .query(this::standard)
                .list();
    }

    Optional<Standard> find(int authority, Admission.Subject subject, int version) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.standard where school_id = :authority and subject = :subject and version = :version
                """)
                .param("authority", authority)
                .param("subject", subject.name())
                .param("version", version)
                .query(this::standard)
                .optional();
    }

    /** The newest version of this authority that is in force on that day. */
    Optional<Standard> inForce(int authority, Admission.Subject subject, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.standard
                where school_id = :authority and subject = :subject and in_force_from <= :day
                order by in_force_from desc, version desc limit 1
                """)
                .param("authority", authority)
                .param("subject", subject.name())
                .param("day", day)
                .query(this::standard)
                .optional();
    }

    void insertDraft(Scope scope, Admission.Subject subject, int version, Procedure how) {
        jdbc.sql("""
                insert into library.standard (school_id, subject, version, panel_school, panel_social, spread, formal_days,
                                              review_days, decision_days, appeal_days)
                values (:authority, :subject, :version, :panelSchool, :panelSocial, :spread, :formal, :review, :decision,
                        :appeal)
                """)
                .param("authority", scope.at(scope.place()))
                .param("subject", subject.name())
                .param("version", version)
                .param("panelSchool", how.panelSchool())
                .param("panelSocial", how.panelSocial())
                .param("spread", how.spread())
                .param("formal", how.formalDays())
                .param("review", how.reviewDays())
                .param("decision", how.decisionDays())
                .param("appeal", how.appealDays())
                .update();
    }

    /** False if someone else wrote first, or it is in force already. */
    boolean updateDraft(Scope scope, Admission.Subject subject, int version, Procedure how, int seen) {
        return jdbc.sql("""
                update library.standard
                set panel_school = :panelSchool, panel_social = :panelSocial, spread = :spread, formal_days = :formal,
                    review_days = :review, decision_days = :decision, appeal_days = :appeal, edit = edit + 1
                where school_id = :authority and subject = :subject and version = :version and edit = :seen
                  and in_force_from is null
                """)
                        .param("authority", scope.at(scope.place()))
                        .param("subject", subject.name())
                        .param("version", version)
                        .param("seen", seen)
                        .param("panelSchool", how.panelSchool())
                        .param("panelSocial", how.panelSocial())
                        .param("spread", how.spread())
                        .param("formal", how.formalDays())
                        .param("review", how.reviewDays())
                        .param("decision", how.decisionDays())
                        .param("appeal", how.appealDays())
                        .update()
                == 1;
    }

    void clear(Scope scope, Admission.Subject subject, int version) {
        for (String table : List.of("standard_item", "standard_evidence")) {
            jdbc.sql("delete from library." + table
                            + " where school_id = :authority and subject = :subject and version = :version")
                    .param("authority", scope.at(scope.place()))
                    .param("subject", subject.name())
                    .param("version", version)
                    .update();
        }
    }

    void insertItems(Scope scope, Admission.Subject subject, int version, List<StandardItem> items) {
        jdbc.sql("""
                insert into library.standard_item (school_id, subject, version, number, words, clause, most)
                select :authority, :subject, :version, of.number, of.words, of.clause, of.most
                from unnest(:words::text[], :clauses::text[], :mosts::int[]) with ordinality as of (words, clause, most, number)
                """)
                .param("authority", scope.at(scope.place()))
                .param("subject", subject.name())
                .param("version", version)
                .param("words", items.stream().map(of -> of.words().strip()).toArray(String[]::new))
                .param("clauses", items.stream().map(StandardItem::clause).toArray(String[]::new))
                .param("mosts", items.stream().map(StandardItem::most).toArray(Integer[]::new))
                .update();
    }

    void insertEvidence(Scope scope, Admission.Subject subject, int version, List<StandardEvidence> evidence) {
        jdbc.sql("""
                insert into library.standard_evidence (school_id, subject, version, number, category, kind, required)
                select :authority, :subject, :version, of.number, of.category, of.kind, of.required
                from unnest(:categories::text[], :kinds::text[], :required::boolean[])
                     with ordinality as of (category, kind, required, number)
                """)
                .param("authority", scope.at(scope.place()))
                .param("subject", subject.name())
                .param("version", version)
                .param(
                        "categories",
                        evidence.stream()
                                .map(of -> of.category() == null
                                        ? null
                                        : of.category().name())
                                .toArray(String[]::new))
                .param("kinds", evidence.stream().map(of -> of.kind().name()).toArray(String[]::new))
                .param(
                        "required",
                        evidence.stream().map(StandardEvidence::required).toArray(Boolean[]::new))
                .update();
    }

    /** False if there is no such draft. */
    boolean putInForce(Scope scope, Admission.Subject subject, int version, LocalDate from) {
        return jdbc.sql("""
                update library.standard set in_force_from = :from
                where school_id = :authority and subject = :subject and version = :version and in_force_from is null
                """)
                        .param("authority", scope.at(scope.place()))
                        .param("subject", subject.name())
                        .param("version", version)
                        .param("from", from)
                        .update()
                == 1;
    }

    private Standard standard(ResultSet row, int number) throws SQLException {
        int authority = row.getInt("school_id");
        Admission.Subject subject = Admission.Subject.valueOf(row.getString("subject"));
        int version = row.getInt("version");
        Procedure how = new Procedure(
                row.getInt("panel_school"),
                row.getInt("panel_social"),
                row.getInt("spread"),
                row.getInt("formal_days"),
                row.getInt("review_days"),
                row.getInt("decision_days"),
                row.getInt("appeal_days"));
        return new Standard(
                authority,
                subject,
                version,
                row.getObject("in_force_from", LocalDate.class),
                new StandardContent(how, items(authority, subject, version), evidence(authority, subject, version)),
                row.getInt("edit"));
    }

    private List<StandardItem> items(int authority, Admission.Subject subject, int version) {
        return jdbc.sql("select words, clause, most from library.standard_item" + ONE)
                .param("authority", authority)
                .param("subject", subject.name())
                .param("version", version)
                .query((row, _) ->
                        new StandardItem(row.getString("words"), row.getString("clause"), row.getInt("most")))
                .list();
    }

    private List<StandardEvidence> evidence(int authority, Admission.Subject subject, int version) {
        return jdbc.sql("select category, kind, required from library.standard_evidence" + ONE)
                .param("authority", authority)
                .param("subject", subject.name())
                .param("version", version)
                .query((row, _) -> new StandardEvidence(
                        CourseColumns.named(ActivityCategory.class, row.getString("category")),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getBoolean("required")))
                .list();
    }
}
