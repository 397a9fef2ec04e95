package kehou.region;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A room, hall or ground of a campus.
 *
 * @param capacity pupils it holds
 * @param building its short name; null if unknown
 * @param floor 1 is the ground floor, below it there is -1; null if unknown
 * @param allowedUses what may be held there
 * @param open whether it is open to the service this term
 */
public record Venue(
        Id id,
        Campus.Id campusId,
        String name,
        Kind kind,
        int capacity,
        @Nullable String building,
        @Nullable Integer floor,
        List<Use> allowedUses,
        boolean open,
        int version) {
    public record Id(long value) implements RowId {}

    /** What is said of it, as if made on this version. */
    public VenueFacts facts(int madeOn) {
        return new VenueFacts(campusId, name, kind, capacity, building, floor, allowedUses, open, madeOn);
    }

    /** The same, open to the service or not. */
    public VenueFacts opened(boolean now) {
        return new VenueFacts(campusId, name, kind, capacity, building, floor, allowedUses, now, version);
    }

    /** Whether these facts are what stands. */
    public boolean says(VenueFacts facts) {
        return equals(facts.as(id, version));
    }

    /** What a venue is; canteen and gatehouse suit the service badly (SH-4.2). */
    public enum Kind {
        CLASSROOM,
        HALL,
        LAB,
        GROUND,
        LIBRARY,
        ART_ROOM,
        COMPUTER_ROOM,
        CANTEEN,
        GATEHOUSE,
        OTHER
    }

    /** What may be held in a venue: the categories of activity. */
    public enum Use {
        SCIENCE,
        ARTS,
        SPORTS,
        LABOUR,
        READING,
        MIND,
        OUTING,
        HOMEWORK
    }

    /** A venue was added. */
    public record Added(int school, long venue) implements Event {}

    /** A venue that nothing was held in was removed. */
    public record Removed(int school, long venue) implements Event {}

    /** A venue changed. */
    public record Changed(int school, long venue, int version) implements Event {}

    /** What a school says about a venue; {@code version} is the one a change was made on. */
    public record VenueFacts(
            Campus.@NotNull Id campusId,
            @NotBlank @Size(max = 40) String name,
            @NotNull Kind kind,
            @Min(1) @Max(5000) int capacity,
            @Nullable @Size(max = 20) String building,
            @Nullable @Min(-5) @Max(60) Integer floor,
            @NotNull List<Use> allowedUses,
            boolean open,
            @Nullable Integer version) {
        Venue as(Id id, int version) {
            List<Use> uses = allowedUses.stream().distinct().sorted().toList();
            String named = building == null || building.isBlank() ? null : building.strip();
            return new Venue(id, campusId, name.strip(), kind, capacity, named, floor, uses, open, version);
        }
    }
}
