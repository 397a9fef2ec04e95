package kehou.supervision;

import java.time.LocalDate;
import kehou.kernel.Event;

/** A figure of a school's day that the nightly recount found to be another than rolled up; since mended. */
public record FigureDifference(
        int school, LocalDate night, LocalDate day, String figure, long rolledUp, long recounted) {

    /** A recount found differences. */
    public record Found(int school, LocalDate night, int figures) implements Event {}
}
