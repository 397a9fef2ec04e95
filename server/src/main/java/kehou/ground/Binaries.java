package kehou.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own programs, unpacked once from the jar of this machine's kind. */
record Binaries(Path folder) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");

    /** Unpacks beside the target and renames, so that a half-unpacked folder is never taken for a whole one. */
    static Binaries unpackedUnder(Path folder) {
        URL archive = archive();
        Matcher version = VERSION.matcher(archive.toString());
        Path target =
                folder.resolve(version.find() ? version.group(1) : "bundled").toAbsolutePath();
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(folder);
                Path fresh = Files.createTempDirectory(folder, "unpacking-");
                Path ready = beside(target.getFileName());
                if (ready == null) {
                    unpack(archive, fresh);
                } else {
                    copy(ready, fresh);
                }
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                settle(fresh, target);
            }
            return new Binaries(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path tool(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** What the build has unpacked next to our jar, if it has: unpacking takes seconds of a first start. */
    private static @Nullable Path beside(Path version) {
        CodeSource source = Binaries.class.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return null;
        }
        Path ready = Path.of(source.getLocation().getPath())
                .resolveSibling("postgres")
                .resolve(version);
        return Files.isDirectory(ready) ? ready : null;
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : (Iterable<Path>) walk.filter(path -> !path.equals(from))::iterator) {
                Path target = into.resolve(from.relativize(path));
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch");
        String name = switch (machine) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> "none";
        };
        URL found = Binaries.class.getClassLoader().getResource(name);
        if (found == null || !System.getProperty("os.name").startsWith("Linux")) {
            throw new GroundFailure("内置 PostgreSQL 只支持 Linux x86-64 / arm64;本机是 " + System.getProperty("os.name") + " "
                    + machine + ",请用 KEHOU_DB_URL 指向一台 PostgreSQL 18");
        }
        return found;
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("entry leaves the archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Another process may have been faster; then its copy is as good as ours. */
    private static void settle(Path fresh, Path target) throws IOException {
        try {
            Disk.move(fresh, target);
        } catch (FileSystemException e) {
            if (!Files.exists(target)) {
                throw e;
            }
            Disk.delete(fresh);
        }
    }
}
