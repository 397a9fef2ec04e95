package kehou.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCopiesTest {
    private static final Instant NOW = Instant.parse("2026-09-16T08:30:00Z");

    @TempDir
    private Path home;

    @Test
    void files_are_copied_kept_after_they_are_gone_put_back_and_forgotten_with_the_backups() throws IOException {
        Path data = home.resolve("data");
        Path one = data.resolve("files/7/ab/ab01");
        Path two = data.resolve("files/7/cd/cd02");
        for (Path file : new Path[] {one, two}) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "sealed " + file.getFileName());
        }
        Archive archive = new Archive(home.resolve("second"));
        at(data, archive, NOW).bring();
        assertThat(home.resolve("second/files/7/ab/ab01")).hasContent("sealed ab01");

        Files.delete(one);
        at(data, archive, NOW).bring();
        assertThat(home.resolve("second/files/7/ab/ab01")).doesNotExist();
        at(data, archive, NOW).putBack();
        assertThat(one).hasContent("sealed ab01");

        Files.delete(one);
        Disk.delete(data.resolve("files/7/cd"));
        at(data, archive, NOW).bring();
        at(data, archive, NOW.plus(Backups.KEPT).plusSeconds(60)).bring();
        at(data, archive, NOW).putBack();
        assertThat(one).as("gone for longer than backups are kept").doesNotExist();
    }

    private static FileCopies at(Path data, Archive archive, Instant now) {
        return new FileCopies(data, archive, InstantSource.fixed(now));
    }
}
