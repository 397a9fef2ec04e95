package kehou.supervision;

/** The sums of one school over a period, with its standing: what every figure above it is made of. */
record SchoolFigures(
        int school,
        int area,
        int staff,
        int pupils,
        int pupilsServed,
        int sessions,
        int held,
        int expected,
        int present,
        int orders,
        long paidFen,
        long refundedFen) {

    static SchoolFigures none(int school, int area) {
        return new SchoolFigures(school, area, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
