package kehou.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A large file on its way.
 *
 * @param received bytes that have arrived, from the beginning: where to go on
 * @param partBytes the size of every part but the last
 * @param expiresAt when it is forgotten if nothing more comes
 * @param file what became of it, once completed
 */
public record FileUpload(
        Id id, String name, long bytes, long received, int partBytes, Instant expiresAt, StoredFile.@Nullable Id file) {
    public record Id(long value) implements RowId {}

    /**
     * What is about to come.
     *
     * @param school for guardians: the school of their child that shall have the file
     */
    public record NewUpload(
            @NotBlank @Size(max = 255) String name,
            @NotNull StoredFile.Use use,
            @Positive long bytes,
            @Nullable Integer school) {}

    /** @param sha256 of the whole file, in hexadecimal digits */
    public record UploadCompletion(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
