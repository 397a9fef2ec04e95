package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kehou.library.ActivityCategory;
import kehou.library.CourseLevel;
import kehou.people.PupilCard;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import org.jspecify.annotations.Nullable;

/**
 * What a child can choose from, and why the rest is closed to it.
 *
 * @param serverTime the clock that windows go by
 * @param window the child's window: the open one, else the next, else the last
 */
public record Catalogue(
        Instant serverTime, PupilCard child, @Nullable SelectionWindow window, List<CatalogueDay> days) {
    /** The same without any other offering. */
    Catalogue only(Set<Offering.Id> offerings) {
        return new Catalogue(
                serverTime,
                child,
                window,
                days.stream()
                        .map(day -> new CatalogueDay(
                                day.weekday(),
                                day.items().stream()
                                        .filter(item -> offerings.contains(item.offering()))
                                        .toList()))
                        .filter(day -> !day.items().isEmpty())
                        .toList());
    }

    /** A weekday, 1 is Monday, with all that meets on it. */
    public record CatalogueDay(int weekday, List<CatalogueItem> items) {}

    /**
     * An offering as it stands for the child.
     *
     * @param open whether the child may take a seat now; if not, {@code reason} says why, unless it is mine
     * @param approvalDays where the school answers to places, in how many days at the latest
     * @param mine the child's own place
     * @param stillIn where the child sits at its hour until a day ahead, should it take a place here or have one
     * @param approval what the school says to it, where it answers
     */
    public record CatalogueItem(
            Offering.Id offering,
            String courseName,
            ActivityCategory category,
            Strand strand,
            String introduction,
            String instructorName,
            List<OfferingSlot> slots,
            OrganisationForm form,
            CourseLevel level,
            List<Integer> grades,
            long feeFen,
            int seats,
            int left,
            boolean open,
            @Nullable ClosedReason reason,
            @Nullable Integer approvalDays,
            @Nullable Enrolment mine,
            @Nullable PlaceApproval approval,
            @Nullable StillIn stillIn) {}
}
