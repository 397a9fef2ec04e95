package kehou.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;

/** What an offering draft points at, looked up once. */
record Picked(
        Course course,
        Instructor instructor,
        List<Instructor> assistants,
        Map<Venue.Id, Venue> venues,
        List<HomeClass> classes,
        Term term) {
    /** Weekly times first, then single dates. */
    static final Comparator<OfferingSlot> BY_TIME = Comparator.comparing(
                    OfferingSlot::date, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OfferingSlot::weekday)
            .thenComparing(OfferingSlot::from)
            .thenComparing(OfferingSlot::weeks);

    /** The offering that a draft would become. */
    Offering offering(Offering.Id id, OfferingDraft draft) {
        List<OfferingSlot> slots = draft.times().stream()
                .map(slot -> slot.at(Objects.requireNonNull(venues.get(slot.venue())), term))
                .sorted(BY_TIME)
                .toList();
        List<Integer> grades = grades(draft);
        CourseLevel level = draft.level() == null ? course.level() : draft.level();
        return new Offering(
                id,
                course.id(),
                course.name(),
                course.category(),
                course.introduction(),
                draft.strand(),
                instructor.id(),
                instructor.name(),
                assistants.stream().map(Instructor::id).toList(),
                term.id(),
                slots,
                draft.sessionsPerWeek() == null ? weekly(slots) : draft.sessionsPerWeek(),
                draft.venueKind(),
                draft.venueUse(),
                draft.form() == null ? form(grades) : draft.form(),
                level == null ? CourseLevel.ALL : level,
                grades,
                classes.stream().map(HomeClass::id).toList(),
                draft.seats(),
                draft.feeFen(),
                Offering.State.DRAFT,
                null,
                null,
                null,
                null,
                1);
    }

    private static int weekly(List<OfferingSlot> slots) {
        return Math.max(
                1, (int) slots.stream().filter(slot -> slot.date() == null).count());
    }

    private List<Integer> grades(OfferingDraft draft) {
        List<Integer> named = draft.grades() == null ? List.of() : draft.grades();
        Stream<Integer> grades =
                classes.isEmpty() ? named.stream() : classes.stream().map(HomeClass::grade);
        return grades.distinct().sorted().toList();
    }

    private OrganisationForm form(List<Integer> grades) {
        if (!classes.isEmpty()) {
            return OrganisationForm.ADMIN_CLASS;
        }
        return grades.size() == 1 ? OrganisationForm.WITHIN_GRADE : OrganisationForm.ACROSS_SCHOOL;
    }
}
