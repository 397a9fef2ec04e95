package kehou.files;

import java.nio.file.Path;

/** Where files lie when they lie in a folder. */
public record FilesFolder(Path path) {}
