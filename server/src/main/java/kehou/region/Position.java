package kehou.region;

/**
 * A point on the map in the coordinate system it was given in. Converted only to compare: what was
 * stored stays as it came.
 */
public record Position(double lat, double lon, Crs crs) {
    private static final double EARTH_METRES = 6_371_008.8;
    /** Krasovsky 1940, which GCJ-02 is defined on. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double BAIDU = Math.PI * 3000.0 / 180.0;
    private static final double WITHIN_A_MILLIMETRE = 1e-9;

    /** The same point in another system, exact to a centimetre (out of BD-09, whose definition has no inverse, to a decimetre). */
    public Position in(Crs target) {
        if (crs == target) {
            return this;
        }
        return switch (target) {
            case WGS84 -> crs == Crs.GCJ02 ? unshifted() : in(Crs.GCJ02).unshifted();
            case GCJ02 -> crs == Crs.WGS84 ? shifted() : unbaidu();
            case BD09 -> in(Crs.GCJ02).baidu();
        };
    }

    /** Metres over the ground to another point. */
    public double metresTo(Position other) {
        Position a = in(Crs.WGS84);
        Position b = other.in(Crs.WGS84);
        double halfLat = Math.toRadians(b.lat - a.lat) / 2;
        double halfLon = Math.toRadians(b.lon - a.lon) / 2;
        double h = Math.pow(Math.sin(halfLat), 2)
                + Math.cos(Math.toRadians(a.lat)) * Math.cos(Math.toRadians(b.lat)) * Math.pow(Math.sin(halfLon), 2);
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(h));
    }

    /** GCJ-02 is defined over this rectangle only; elsewhere it is WGS-84. */
    private boolean isShifted() {
        return lon > 72.004 && lon < 137.8347 && lat > 0.8293 && lat < 55.8271;
    }

    private Position shifted() {
        if (!isShifted()) {
            return new Position(lat, lon, Crs.GCJ02);
        }
        double x = lon - 105.0;
        double y = lat - 35.0;
        double waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double east = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double radians = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(radians), 2);
        double root = Math.sqrt(magic);
        double dLat = Math.toDegrees(north / (AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
        double dLon = Math.toDegrees(east / (AXIS / root * Math.cos(radians)));
        return new Position(lat + dLat, lon + dLon, Crs.GCJ02);
    }

    /** GCJ-02 has no inverse formula; the forward one, applied to a better guess each round, closes in. */
    private Position unshifted() {
        Position guess = new Position(lat, lon, Crs.WGS84);
        for (int round = 0; round < 10; round++) {
            Position seen = guess.shifted();
            double dLat = lat - seen.lat;
            double dLon = lon - seen.lon;
            guess = new Position(guess.lat + dLat, guess.lon + dLon, Crs.WGS84);
            if (Math.abs(dLat) + Math.abs(dLon) < WITHIN_A_MILLIMETRE) {
                break;
            }
        }
        return guess;
    }

    private Position baidu() {
        double radius = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * BAIDU);
        double angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * BAIDU);
        return new Position(radius * Math.sin(angle) + 0.006, radius * Math.cos(angle) + 0.0065, Crs.BD09);
    }

    private Position unbaidu() {
        double x = lon - 0.0065;
        double y = lat - 0.006;
        double radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU);
        double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU);
        return new Position(radius * Math.sin(angle), radius * Math.cos(angle), Crs.GCJ02);
    }
}
