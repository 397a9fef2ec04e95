package kehou.people;

import java.util.List;
import kehou.region.Campus;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/** One venue as a school's list states it; what the list has no word on is null and stays as it was. */
record VenueRow(
        String sheet,
        int row,
        String name,
        Campus.Id campus,
        String campusName,
        Venue.Kind kind,
        int capacity,
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable List<Venue.Use> uses,
        @Nullable Boolean open) {

    /** The facts it states, beside those that stand. */
    Venue.VenueFacts facts(@Nullable Venue known) {
        List<Venue.Use> allowed = uses != null ? uses : known == null ? List.of() : known.allowedUses();
        boolean isOpen = open != null ? open : known == null || known.open();
        String named = building != null || known == null ? building : known.building();
        Integer storey = floor != null || known == null ? floor : known.floor();
        return new Venue.VenueFacts(
                campus, name, kind, capacity, named, storey, allowed, isOpen, known == null ? null : known.version());
    }
}
