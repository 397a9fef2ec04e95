package kehou.people;

import kehou.kernel.RowId;

/**
 * One child over schools and years, the city's row: known by nothing but the blind index of the student number. What
 * is owed to a child that changes school is kept under it, without the school.
 */
public final class Person {
    private Person() {}

    public record Id(long value) implements RowId {}
}
