package kehou.files;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileUploadStore {
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final FileStore names;

    FileUploadStore(JdbcClient jdbc, FileStore names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** An upload with what only this module knows of it. */
    record Row(FileUpload upload, StoredFile.Use use, String blob) {
        /** The blob of a part; parts count from 0. */
        String part(long number) {
            return blob + "." + number;
        }
    }

    void insert(Scope scope, Row row, Instant now) {
        FileUpload upload = row.upload();
        jdbc.sql("""
                insert into files.upload (school_id, id, use, name, bytes, blob, started_by, touched_at)
                values (:school, :id, :use, :name, :bytes, :blob, :by, :now)
                """)
                .param("school", scope.at(upload.id()))
                .param("id", upload.id().value())
                .param("use", row.use().name())
                .param("name", names.seal(upload.id().school(), upload.name()))
                .param("bytes", upload.bytes())
                .param("blob", row.blob())
                .param("by", scope.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The caller's own upload; another person's is not found. */
    Optional<Row> find(Scope scope, FileUpload.Id id) {
        return jdbc.sql("""
                select name, use, bytes, received, blob, touched_at, file_id from files.upload
                where school_id = :school and id = :id and started_by = :account
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("account", scope.account())
                .query((row, _) -> {
                    Long file = row.getObject("file_id", Long.class);
                    FileUpload upload = new FileUpload(
                            id,
                            names.open(id.school(), row.getBytes("name")),
                            row.getLong("bytes"),
                            row.getLong("received"),
                            Pieces.PIECE,
                            row.getObject("touched_at", OffsetDateTime.class)
                                    .toInstant()
                                    .plus(KEPT),
                            file == null ? null : new StoredFile.Id(file));
                    return new Row(upload, StoredFile.Use.valueOf(row.getString("use")), row.getString("blob"));
                })
                .optional();
    }

    /** How many uploads of this account are not completed. */
    int open(Scope scope, int owner) {
        return jdbc.sql("""
                select count(*) from files.upload
                where school_id = :school and started_by = :account and file_id is null
                """)
                .param("school", scope.at(owner))
                .param("account", scope.account())
                .query(Integer.class)
                .single();
    }

    /** Counts a part in; false where the upload does not stand at {@code offset} or is completed. */
    boolean advance(Scope scope, FileUpload.Id id, long offset, int bytes, Instant now) {
        return jdbc.sql("""
                update files.upload set received = received + :bytes, touched_at = :now
                where school_id = :school and id = :id and received = :offset and file_id is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("offset", offset)
                        .param("bytes", bytes)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where it was completed before. */
    boolean complete(Scope scope, FileUpload.Id id, StoredFile.Id file) {
        return jdbc.sql("""
                update files.upload set file_id = :file where school_id = :school and id = :id and file_id is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("file", file.value())
                        .update()
                == 1;
    }

    /** Takes the upload for this transaction, so that two completions do not both do the work. */
    void lock(Scope scope, FileUpload.Id id) {
        jdbc.sql("select 1 from files.upload where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    void removeExpired(Scope scope, int owner, Instant now) {
        jdbc.sql("delete from files.upload where school_id = :school and touched_at < :before")
                .param("school", scope.at(owner))
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
