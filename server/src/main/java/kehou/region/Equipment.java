package kehou.region;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a venue and is used there (SH-4.2).
 *
 * @param count how many of it; 0 once it is gone
 */
public record Equipment(Id id, Venue.Id venue, String name, int count, String note, int version) {
    public record Id(long value) implements RowId {}

    /** What a school says of it; {@code version} is the one a change was made on. */
    public record EquipmentFacts(
            Venue.@NotNull Id venue,
            @NotBlank @Size(max = 40) String name,
            @Min(0) @Max(9999) int count,
            @NotNull @Size(max = 200) String note,
            @Nullable Integer version) {
        Equipment as(Id id, int version) {
            return new Equipment(id, venue, name.strip(), count, note.strip(), version);
        }
    }
}
