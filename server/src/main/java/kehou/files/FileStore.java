package kehou.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    FileStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A file with what only this module knows of it.
     *
     * @param previewBytes 0 where there is no preview
     */
    record Row(StoredFile file, String blob, byte[] sha256, long previewBytes, long uploadedBy) {
        String preview() {
            return blob + ".p";
        }
    }

    void insert(Scope scope, Row row) {
        StoredFile file = row.file();
        jdbc.sql("""
                insert into files.stored_file (school_id, id, use, name, type, bytes, width, height, sha256, blob,
                                               preview_bytes, uploaded_by, uploaded_at)
                values (:school, :id, :use, :name, :type, :bytes, :width, :height, :sha256, :blob,
                        nullif(:preview, 0), :by, :at)
                """)
                .param("school", scope.at(file.id()))
                .param("id", file.id().value())
                .param("use", file.use().name())
                .param("name", seal(file.id().school(), file.name()))
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .param("sha256", row.sha256())
                .param("blob", row.blob())
                .param("preview", row.previewBytes())
                .param("by", row.uploadedBy())
                .param("at", time(file.uploadedAt()))
                .update();
    }

    /** Those of these ids that are there and open to the scope, in the order of their ids. */
    List<Row> some(Scope scope, Collection<Long> ids) {
        return jdbc.sql("""
                select school_id, id, use, name, type, bytes, width, height, sha256, blob, preview_bytes, uploaded_by,
                       uploaded_at
                from files.stored_file where school_id = any(:schools) and id = any(:ids) order by id
                """)
                .param("schools", scope.schoolArray())
                .param("ids", ids.toArray(Long[]::new))
                .query(this::row)
                .list();
    }

    /** How many files of this account nobody holds. */
    int loose(Scope scope, int owner, long account) {
        return jdbc.sql("""
                select count(*) from files.stored_file f
                where f.school_id = :school and f.uploaded_by = :account
                  and not exists (select from files.holding h where h.school_id = :school and h.file_id = f.id)
                """)
                .param("school", scope.at(owner))
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void hold(Scope scope, int owner, StoredFile.Holder holder, Collection<Long> files) {
        jdbc.sql("""
                insert into files.holding (school_id, file_id, holder, holder_id)
                select :school, file, :holder, :row from unnest(:files) file
                on conflict do nothing
                """)
                .param("school", scope.at(owner))
                .param("holder", holder.kind())
                .param("row", holder.row())
                .param("files", files.toArray(Long[]::new))
                .update();
    }

    /** Lets go of everything the holder has but these. */
    void releaseOthers(Scope scope, int owner, StoredFile.Holder holder, Collection<Long> kept) {
        jdbc.sql("""
                delete from files.holding
                where school_id = :school and holder = :holder and holder_id = :row and not file_id = any(:kept)
                """)
                .param("school", scope.at(owner))
                .param("holder", holder.kind())
                .param("row", holder.row())
                .param("kept", kept.toArray(Long[]::new))
                .update();
    }

    /** Removes the files nobody holds that were uploaded before then; answers the bytes they took. */
    long removeLoose(Scope scope, int owner, Instant before) {
        return jdbc.sql("""
                with gone as (
                  delete from files.stored_file f
                  where f.school_id = :school and f.uploaded_at < :before
                    and not exists (select from files.holding h where h.school_id = :school and h.file_id = f.id)
                  returning bytes + coalesce(preview_bytes, 0) as taken)
                select coalesce(sum(taken), 0) from gone
                """)
                .param("school", scope.at(owner))
                .param("before", time(before))
                .query(Long.class)
                .single();
    }

    /** Every blob that a row of this organisation stands for. */
    Set<String> blobs(Scope scope, int owner) {
        return jdbc.sql("""
                select blob from files.stored_file where school_id = :school
                union select blob from files.upload where school_id = :school and file_id is null
                """)
                .param("school", scope.at(owner))
                .query(String.class)
                .set();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        StoredFile.Id id = new StoredFile.Id(row.getLong("id"));
        StoredFile file = new StoredFile(
                id,
                StoredFile.Use.valueOf(row.getString("use")),
                open(id.school(), row.getBytes("name")),
                row.getString("type"),
                row.getLong("bytes"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
        return new Row(
                file,
                row.getString("blob"),
                row.getBytes("sha256"),
                row.getLong("preview_bytes"),
                row.getLong("uploaded_by"));
    }

    byte[] seal(int owner, String name) {
        return vault.seal(Vault.Key.school(owner), name, "file name");
    }

    String open(int owner, byte[] name) {
        return vault.open(Vault.Key.school(owner), name, "file name");
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
