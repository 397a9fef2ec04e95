package kehou.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder per organisation, files that only the application may read and nothing may execute. */
final class FolderBlobs implements Blobs {
    private static final String PART = ".part";

    private final Path folder;

    FolderBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(int owner, String name, InputStream content, long length) throws IOException {
        Path target = path(owner, name);
        Files.createDirectories(target.getParent(), permissions("rwx------"));
        Path part = target.resolveSibling(name + "." + UUID.randomUUID() + PART);
        try {
            Files.createFile(part, permissions("rw-------"));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                content.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public InputStream open(int owner, String name) throws IOException {
        return Files.newInputStream(path(owner, name));
    }

    @Override
    public void delete(int owner, String name) throws IOException {
        Files.deleteIfExists(path(owner, name));
    }

    @Override
    public Set<Integer> owners() throws IOException {
        Set<Integer> owners = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> drawers = Files.list(folder)) {
                drawers.map(drawer -> drawer.getFileName().toString())
                        .filter(name -> name.matches("[0-9]+"))
                        .forEach(name -> owners.add(Integer.valueOf(name)));
            }
        }
        return owners;
    }

    @Override
    public Set<String> names(int owner, Instant before) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve(String.valueOf(owner)))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    names.add(file.getFileName().toString());
                }
            }
        }
        return names;
    }

    /** Spread over 256 folders, so that none grows slow. */
    private Path path(int owner, String name) {
        return folder.resolve(String.valueOf(owner))
                .resolve(name.substring(0, 2))
                .resolve(name);
    }

    private static FileAttribute<?> permissions(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
