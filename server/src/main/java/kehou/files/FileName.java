package kehou.files;

/** What people call a file, made fit for a header and for anybody's disk. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** The name without folders, control characters and what file systems dislike, ending as the content does. */
    static String of(String sent, FileType type) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?%;]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String kept = stem.codePointCount(0, stem.length()) > LONGEST
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST))
                : stem;
        return (kept.isBlank() ? "file" : kept) + "." + type.ending();
    }
}
