package kehou.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvaluationStore {
    private static final String BODY = "quality.evaluation.body";
    /** Control characters cannot be typed into any of the parts. */
    private static final String LINE = "\u001e";

    private static final String BETWEEN = "\u001f";
    private static final String SELECT =
            "select offering_id, pupil_id, body, written_at, version from quality.evaluation ";

    private final JdbcClient jdbc;
    private final Vault vault;

    EvaluationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<PupilEvaluation> ofOffering(Scope scope, Offering.Id offering) {
        return jdbc.sql(SELECT + "where school_id = :school and offering_id = :offering")
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(this::evaluation)
                .list();
    }

    /** The pupil's, newest first, at most 100. */
    List<PupilEvaluation> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql(SELECT + """
                where school_id = :school and pupil_id = :pupil order by written_at desc, offering_id limit 100
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(this::evaluation)
                .list();
    }

    Map<Offering.Id, Integer> counts(Scope scope, Collection<Offering.Id> offerings) {
        return jdbc
                .sql("""
                select offering_id, count(*) as n from quality.evaluation
                where school_id = any(:schools) and offering_id = any(:offerings) group by offering_id
                """)
                .param("schools", scope.schoolArray())
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query((row, _) -> Map.entry(new Offering.Id(row.getLong("offering_id")), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False if somebody wrote since that version was read; 0 is that nothing was there. */
    boolean write(Scope scope, PupilEvaluation of, int seen) {
        String plain = String.join(
                BETWEEN,
                String.join(LINE, of.aspects()),
                String.join(
                        LINE, of.results().stream().map(EvaluationStore::clean).toList()),
                clean(of.comment()));
        return jdbc.sql("""
                insert into quality.evaluation as was (school_id, offering_id, pupil_id, account, body, written_at)
                select :school, :offering, :pupil, :account, :body, :at
                where :seen = 0 or exists (
                    select 1 from quality.evaluation known
                    where known.school_id = :school and known.offering_id = :offering and known.pupil_id = :pupil)
                on conflict (school_id, offering_id, pupil_id) do update
                set account = :account, body = :body, written_at = :at, version = was.version + 1
                where was.version = :seen
                """)
                        .param("school", scope.at(of.offering()))
                        .param("offering", of.offering().value())
                        .param("pupil", scope.pupil(of.pupil()))
                        .param("account", scope.account())
                        .param("body", vault.seal(Vault.Key.child(of.pupil().value()), plain, BODY))
                        .param("at", of.writtenAt().atOffset(ZoneOffset.UTC))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static String clean(String text) {
        return text.replace(LINE, "").replace(BETWEEN, "");
    }

    private PupilEvaluation evaluation(ResultSet row, int number) throws SQLException {
        long pupil = row.getLong("pupil_id");
        String[] parts =
                vault.open(Vault.Key.child(pupil), row.getBytes("body"), BODY).split(BETWEEN, -1);
        return new PupilEvaluation(
                new Offering.Id(row.getLong("offering_id")),
                new Pupil.Id(pupil),
                Arrays.asList(parts[0].split(LINE, -1)),
                Arrays.asList(parts[1].split(LINE, -1)),
                parts[2],
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
