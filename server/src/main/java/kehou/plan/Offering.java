package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One course given by one instructor at one school in one term, with seats. Names are as picked, so what a
 * family chose does not change under it.
 *
 * @param assistants who helps the instructor, at the same times
 * @param slots when and where it meets, by weekday and time, once a day at most; a published one has one at least
 * @param sessionsPerWeek how often it is to meet in a week
 * @param venueKind the kind of venue that it needs, if it needs one
 * @param venueUse what its venue must allow, if anything
 * @param grades the grades it is open to, 1 to 9, ascending
 * @param homeClasses if any are named, it is open to these only; in the form ADMIN_CLASS they come as a whole
 * @param feeFen for the whole term, in fen
 * @param notice the public fee notice, once published
 * @param quorum with fewer pupils the school thinks again; none where it named no number
 * @param stopsOn from that day on it does not meet any more, and since that was said nobody chooses it
 * @param endsOn the day on which a published change round ends it: nobody chooses it since, all else follows on that day
 * @param version grows with each change; a write names the one it has seen
 */
public record Offering(
        Id id,
        Course.Id course,
        String courseName,
        ActivityCategory category,
        String introduction,
        Strand strand,
        Instructor.Id instructor,
        String instructorName,
        List<Instructor.Id> assistants,
        Term.Id term,
        List<OfferingSlot> slots,
        int sessionsPerWeek,
        Venue.@Nullable Kind venueKind,
        Venue.@Nullable Use venueUse,
        OrganisationForm form,
        CourseLevel level,
        List<Integer> grades,
        List<HomeClass.Id> homeClasses,
        int seats,
        long feeFen,
        State state,
        FeeNotice.@Nullable Id notice,
        @Nullable Integer quorum,
        @Nullable LocalDate stopsOn,
        @Nullable LocalDate endsOn,
        int version) {
    /** The id of an offering. */
    public record Id(long value) implements RowId {}

    /** A draft is edited, a published one is chosen and taught, a cancelled one is history. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    /** Its notice is public: families may choose it, its sessions can be planned. */
    public record Published(int school, Id offering) implements Event {}

    /** Published ones meet at other times or in other places from now on. */
    public record Rescheduled(int school, List<Id> offerings) implements Event {}

    /** From that day on it does not meet any more. */
    public record Stopped(int school, Id offering, LocalDate from) implements Event {}

    /** It is open to be chosen. */
    public boolean goesOn() {
        return runs() && endsOn == null;
    }

    /** It is public, and no last day of it is settled. */
    public boolean runs() {
        return state == State.PUBLISHED && stopsOn == null;
    }

    /** From which day on it does not meet, as soon as that was said. */
    public Optional<LocalDate> saidToEnd() {
        return Optional.ofNullable(stopsOn == null ? endsOn : stopsOn);
    }

    /** The same, meeting then. */
    Offering at(List<OfferingSlot> times) {
        return new Offering(
                id,
                course,
                courseName,
                category,
                introduction,
                strand,
                instructor,
                instructorName,
                assistants,
                term,
                List.copyOf(times),
                sessionsPerWeek,
                venueKind,
                venueUse,
                form,
                level,
                grades,
                homeClasses,
                seats,
                feeFen,
                state,
                notice,
                quorum,
                stopsOn,
                endsOn,
                version);
    }

    /** When and where it meets on that day of its term, should the day be one of service. */
    public Optional<OfferingSlot> slotOn(Term of, LocalDate day) {
        return stopsOn != null && !day.isBefore(stopsOn)
                ? Optional.empty()
                : slots.stream().filter(slot -> slot.meetsOn(of, day)).findFirst();
    }

    /** Its instructor and its assistants. */
    public List<Instructor.Id> team() {
        return Stream.concat(Stream.of(instructor), assistants.stream()).toList();
    }

    /** The classes that come as a whole, and so cannot be elsewhere at its times. */
    public List<HomeClass.Id> whole() {
        return form == OrganisationForm.ADMIN_CLASS ? homeClasses : List.of();
    }

    /** By weekday and time of the first slot; those without one last. */
    static int byTime(Offering one, Offering other) {
        int day = Integer.compare(one.firstWeekday(), other.firstWeekday());
        int time = day == 0 ? one.firstTime().compareTo(other.firstTime()) : day;
        return time == 0 ? Long.compare(one.id.value(), other.id.value()) : time;
    }

    private int firstWeekday() {
        return slots.isEmpty() ? Integer.MAX_VALUE : slots.getFirst().weekday();
    }

    private LocalTime firstTime() {
        return slots.isEmpty() ? LocalTime.MAX : slots.getFirst().from();
    }
}
