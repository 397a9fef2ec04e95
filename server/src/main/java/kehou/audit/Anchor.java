package kehou.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The heads of the blocks, kept outside the database: one line a block, appended and never changed. Put
 * the folder where the database's administrators cannot write.
 */
class Anchor {
    private final Path file;

    Anchor(Path folder) {
        this.file = folder.resolve("audit-heads.txt");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(AuditBlock block) {
        try {
            Files.writeString(
                    file,
                    block.anchorLine() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines by block number. A block anchored twice after a crash has the same line twice. */
    Map<Long, String> lines() {
        Map<Long, String> lines = new TreeMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (String line : all) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    lines.put(Long.parseLong(line.substring(0, space)), line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
