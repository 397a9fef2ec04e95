package kehou.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from which place, for what, and which rows that opens: the first of the two walls. Built
 * from role and place at sign-in; a store method takes one and puts it into its predicate.
 *
 * @param place number of the organisation the role is held at; 0 for the city and for guardians
 * @param account the person's account id, 0 for the system
 * @param schools at most 50 organisation numbers whose rows may be read and written
 * @param areas organisation numbers whose roll-ups may be read (bureaus)
 * @param pupils for guardians and nobody else: ids of their own pupils
 * @param approval id of the approval a staff read rests on, where one is needed
 */
public record Scope(
        Role role,
        int place,
        long account,
        Set<Integer> schools,
        Set<Integer> areas,
        Set<Long> pupils,
        Purpose purpose,
        @Nullable Long approval) {
    private static final int MAX_SCHOOLS = 50;

    public Scope {
        schools = Set.copyOf(schools);
        areas = Set.copyOf(areas);
        pupils = Set.copyOf(pupils);
        if (schools.size() > MAX_SCHOOLS) {
            throw new IllegalArgumentException("a scope opens at most 50 schools, not " + schools.size());
        }
    }

    /** The platform's own hand: jobs, listeners, sign-in (school 0 holds the city's accounts). */
    public static Scope system(Purpose purpose, Integer... schools) {
        return new Scope(Role.SYSTEM, 0, 0, Set.of(schools), Set.of(), Set.of(), purpose, null);
    }

    /** Nobody in particular: public pages. Opens no school. */
    public static Scope anyone() {
        return system(Purpose.SERVICE);
    }

    /** The same person on a stated case: other schools, for this purpose. The caller has checked the right. */
    public Scope within(Purpose why, Integer... other) {
        return new Scope(role, place, account, Set.of(other), areas, pupils, why, approval);
    }

    /** The id's school if this scope opens it; otherwise the row does not exist for the caller (404). */
    public int at(RowId id) {
        return at(id.school());
    }

    /** {@code school} if this scope opens it; otherwise 404. */
    public int at(int school) {
        if (!opens(school)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return school;
    }

    /** The pupil's id if the caller may act for or on it: a guardian's own, or of a school of the staff's. */
    public long pupil(RowId pupil) {
        at(pupil);
        if (role == Role.GUARDIAN && FirstWall.stands() && !pupils.contains(pupil.value())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return pupil.value();
    }

    public boolean opens(int school) {
        return schools.contains(school) || !FirstWall.stands();
    }

    /** For {@code school_id = any(:schools)}. */
    public Integer[] schoolArray() {
        return FirstWall.stands() ? schools.toArray(Integer[]::new) : FirstWall.everySchool();
    }

    /** May the reader see the name of this subject (a pupil's, guardian's or staff member's row id) unmasked? */
    boolean mayName(long subject) {
        return switch (role) {
            case SCHOOL, SCHOOL_FINANCE, PRINCIPAL, TEACHER, CLASSROOM, SYSTEM ->
                schools.contains(RowId.schoolOf(subject));
            case GUARDIAN -> subject == account || pupils.contains(subject);
            default -> subject == account;
        };
    }
}
