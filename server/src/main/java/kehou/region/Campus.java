package kehou.region;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Where a school teaches, at a position in the coordinate system its map gave, with the fence inside
 * which an instructor's check-in counts as on campus.
 */
public record Campus(
        Id id, String name, String address, double lat, double lon, Crs crs, int fenceMetres, int version) {
    public record Id(long value) implements RowId {}

    /** A campus was added. */
    public record Opened(int school, long campus) implements Event {}

    /** Name, position or fence changed. */
    public record Moved(int school, long campus, int version) implements Event {}

    /** What a school says about a campus; the position must lie in China's coordinate range. */
    public record CampusFacts(
            @NotBlank @Size(max = 40) String name,
            @Nullable @Size(max = 120) String address,
            @DecimalMin("17") @DecimalMax("54") double lat,
            @DecimalMin("73") @DecimalMax("136") double lon,
            @NotNull Crs crs,
            @Min(30) @Max(2000) int fenceMetres,
            @Nullable Integer version) {
        Campus as(Id id, int version) {
            return new Campus(id, name.strip(), address == null ? "" : address, lat, lon, crs, fenceMetres, version);
        }
    }

    public Position position() {
        return new Position(lat, lon, crs);
    }

    /** How far from here that position is. */
    public Distance distance(Position from) {
        return Distance.of(position().metresTo(from), fenceMetres);
    }
}
