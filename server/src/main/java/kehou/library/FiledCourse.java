package kehou.library;

/**
 * A line of a filing: a course as it stood in the library then.
 *
 * @param origin ADMITTED for the filer's own, PICKED for one from a library above
 */
public record FiledCourse(Course.Id course, int version, String name, ActivityCategory category, Origin origin) {
    /** How a course comes into a library. */
    public enum Origin {
        ADMITTED,
        PICKED
    }
}
