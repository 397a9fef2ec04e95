package kehou.region;

/**
 * How far from a campus someone is, as the only thing kept about where they were (BX-13): inside the
 * fence, near it (as far again as the fence reaches), outside, or unknown for want of a position.
 */
public enum Distance {
    INSIDE,
    NEAR,
    OUTSIDE,
    UNKNOWN;

    static Distance of(double metres, int fence) {
        if (metres <= fence) {
            return INSIDE;
        }
        return metres <= 2.0 * fence ? NEAR : OUTSIDE;
    }
}
