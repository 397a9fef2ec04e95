package kehou.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepStore {
    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Steps in the order they were taken; the scope opens the owner or is of the authority. */
    List<AdmissionStep> of(Scope scope, Admission admission) {
        return jdbc.sql("""
                select step, at, note from library.admission_step
                where school_id = :owner and admission = :admission and (school_id = any(:schools) or area_id = any(:areas))
                order by number
                """)
                .param("owner", admission.school())
                .param("admission", admission.id().value())
                .param("schools", scope.schoolArray())
                .param("areas", scope.areas().toArray(Integer[]::new))
                .query((row, _) -> new AdmissionStep(
                        AdmissionStep.Kind.valueOf(row.getString("step")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("note")))
                .list();
    }

    void add(Scope at, Admission.Id admission, int authority, AdmissionStep step) {
        jdbc.sql("""
                insert into library.admission_step (school_id, admission, number, area_id, step, at, account, note)
                select :owner, :admission, 1 + coalesce(max(before.number), 0), :authority, :step, :at, :account, :note
                from library.admission_step before where before.school_id = :owner and before.admission = :admission
                """)
                .param("owner", at.at(admission))
                .param("admission", admission.value())
                .param("authority", authority)
                .param("step", step.step().name())
                .param("at", Timestamp.from(step.at()))
                .param("account", at.account())
                .param("note", step.note())
                .update();
    }

    /** True for the first reminder of this step and day; later ones change nothing. */
    boolean remind(Scope at, Admission admission, LocalDate due, Instant now) {
        return jdbc.sql("""
                insert into library.admission_reminder (school_id, admission, round, stage, due, at)
                values (:owner, :admission, :round, :stage, :due, :at) on conflict do nothing
                """)
                        .param("owner", at.at(admission.id()))
                        .param("admission", admission.id().value())
                        .param("round", admission.round())
                        .param("stage", admission.stage().name())
                        .param("due", due)
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }
}
