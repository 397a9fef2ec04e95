package kehou.people;

/** Where a row stands in its file. */
record RosterPlace(String sheet, int row) {
    static RosterPlace of(RosterRow row) {
        return new RosterPlace(row.sheet(), row.row());
    }
}
