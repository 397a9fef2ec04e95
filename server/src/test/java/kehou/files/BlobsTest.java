package kehou.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Both storages do the same. The S3 one is tried where a storage is named, with a bucket {@code kehou-test} in it. */
class BlobsTest {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final String NAME = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void a_folder_keeps_lists_and_forgets() throws IOException {
        keepsListsAndForgets(new FolderBlobs(folder));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "KEHOU_TEST_S3", matches = "http.+")
    void a_bucket_keeps_lists_and_forgets() throws IOException {
        String endpoint = System.getenv("KEHOU_TEST_S3");
        keepsListsAndForgets(new S3Blobs(new FileSettings.S3(endpoint, "us-east-1", "kehou-test", "S3RVER", "S3RVER")));
    }

    private static void keepsListsAndForgets(Blobs blobs) throws IOException {
        blobs.put(7, NAME, new ByteArrayInputStream(new byte[100]), 100);
        blobs.put(7, NAME, new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);
        blobs.put(8, NAME + ".p", new ByteArrayInputStream(new byte[] {4}), 1);
        try (InputStream in = blobs.open(7, NAME)) {
            assertThat(in.readAllBytes()).as("the later one").containsExactly(1, 2, 3);
        }
        assertThat(blobs.owners()).containsExactlyInAnyOrder(7, 8);
        assertThat(blobs.names(7, LATER)).containsExactly(NAME);
        assertThat(blobs.names(7, Instant.EPOCH)).isEmpty();
        blobs.delete(7, NAME);
        blobs.delete(7, NAME);
        blobs.delete(8, NAME + ".p");
        assertThat(blobs.names(7, LATER)).isEmpty();
        assertThatThrownBy(() -> blobs.open(7, NAME)).isInstanceOf(IOException.class);
    }
}
