package kehou.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kehou.library.ActivityCategory;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.plan.Offering;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.plan.Weeks;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the week: what, when, where, by whom, in which form and for how many.
 *
 * @param key tells the cell from others over all versions
 * @param offering the class it shows; null for a cell of the school's own
 * @param weekday 1 is Monday
 * @param date the only day on which it is; absent where it is week after week
 * @param teacher who gives it, or the person in charge
 * @param size how many pupils at most
 * @param grades the grades it is for, ascending
 * @param homeClasses if any are named, it is for these only
 */
public record ScheduleCell(
        String key,
        Offering.@Nullable Id offering,
        OwnCell.@Nullable Id own,
        String content,
        @Nullable ActivityCategory category,
        Strand strand,
        int weekday,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Weeks weeks,
        @Nullable LocalDate date,
        Venue.@Nullable Id venue,
        String venueName,
        Instructor.@Nullable Id instructor,
        String teacher,
        @Nullable OrganisationForm form,
        @Nullable Integer size,
        List<Integer> grades,
        List<HomeClass.Id> homeClasses) {

    /** What it names. */
    Set<ScheduleElement> named() {
        Set<ScheduleElement> named = EnumSet.noneOf(ScheduleElement.class);
        add(named, ScheduleElement.CONTENT, !content.isBlank());
        add(named, ScheduleElement.TIME, from != null && to != null);
        add(named, ScheduleElement.VENUE, !venueName.isBlank());
        add(named, ScheduleElement.TEACHER, !teacher.isBlank());
        add(named, ScheduleElement.FORM, form != null);
        add(named, ScheduleElement.CLASS_SIZE, size != null);
        return named;
    }

    private static void add(Set<ScheduleElement> named, ScheduleElement element, boolean there) {
        if (there) {
            named.add(element);
        }
    }
}
