package kehou.region;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded spreadsheets, kept as typed rows with the problems found while reading. */
@Component
class OrganisationImportStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrganisationImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was read from the file. */
    record Sheet(String name, List<OrganisationRow> rows, List<OrganisationImport.SheetProblem> problems) {}

    /** An upload as stored. */
    record Upload(
            OrganisationImport.Id id,
            String file,
            Sheet sheet,
            Instant uploadedAt,
            @Nullable Instant confirmedAt) {}

    void insert(Scope scope, Upload upload) {
        jdbc.sql("""
                insert into region.organisation_import(school_id, id, file, rows, uploaded_at)
                values (:place, :id, :file, :rows::jsonb, :at)
                """)
                .param("place", scope.at(upload.id()))
                .param("id", upload.id().value())
                .param("file", upload.file())
                .param("rows", json.writeValueAsString(upload.sheet()))
                .param("at", upload.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The upload, locked so that it is confirmed once. */
    Optional<Upload> lock(Scope scope, OrganisationImport.Id id) {
        return jdbc.sql("""
                select file, rows, uploaded_at, confirmed_at from region.organisation_import
                where school_id = :place and id = :id for update
                """)
                .param("place", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> {
                    OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new Upload(
                            id,
                            row.getString("file"),
                            json.readValue(row.getString("rows"), Sheet.class),
                            row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    void confirm(Scope scope, OrganisationImport.Id id, Instant at) {
        jdbc.sql("""
                update region.organisation_import set confirmed_at = :at where school_id = :place and id = :id
                """)
                .param("place", scope.at(id))
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
