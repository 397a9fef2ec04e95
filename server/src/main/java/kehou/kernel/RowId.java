package kehou.kernel;

/**
 * The id of a row: 18 bits of organisation number above 35 bits of sequence, so it tells where the
 * row lives and is safe as a JavaScript number. Nouns nest a record that implements it.
 */
public interface RowId {
    int SEQUENCE_BITS = 35;
    int MAX_ORGANISATION = (1 << 18) - 1;

    long value();

    /** The number of the organisation that owns the row; 0 is the city. */
    default int school() {
        return schoolOf(value());
    }

    static int schoolOf(long value) {
        return (int) (value >>> SEQUENCE_BITS);
    }
}
