package kehou.library;

/**
 * How many people of the pool are willing to serve a district.
 *
 * @param district number; 0 counts those who would go anywhere in the city
 * @param of name of an {@link InstructorKind} or an {@link ActivityCategory}
 */
public record PoolCount(int district, String districtName, By by, String of, int people) {
    /** What they are counted by. */
    public enum By {
        KIND,
        CATEGORY
    }
}
