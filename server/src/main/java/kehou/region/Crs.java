package kehou.region;

/** Coordinate systems that positions come in: GPS, the official Chinese one, and Baidu's on top of it. */
public enum Crs {
    WGS84,
    GCJ02,
    BD09
}
