package kehou.plan;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.CourseWithdrawals;
import kehou.library.Courses;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.library.Picks;
import kehou.region.Campus;
import kehou.region.Campuses;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a share gives the borrower to plan with, so that its classes refer to rows of its own: a course becomes
 * a pick, a venue a venue of its campus under the lender's name. An instructor stays the lender's; the
 * borrower engages the person as it engages anybody from outside.
 */
@Component
class SharedThings {
    private static final int LONGEST_NAME = 40;

    private final Courses courses;
    private final CourseWithdrawals withdrawals;
    private final Instructors instructors;
    private final Picks picks;
    private final Campuses campuses;
    private final Venues venues;

    SharedThings(
            Courses courses,
            CourseWithdrawals withdrawals,
            Instructors instructors,
            Picks picks,
            Campuses campuses,
            Venues venues) {
        this.courses = courses;
        this.withdrawals = withdrawals;
        this.instructors = instructors;
        this.picks = picks;
        this.campuses = campuses;
        this.venues = venues;
    }

    /** What the owner gives, under its name; {@code venue} only where it is one. */
    record Lent(long id, String name, @Nullable Venue venue) {}

    /** Looks the thing up among the owner's own; 404 for anything else. */
    Lent lend(Scope owner, ResourceShare.Kind kind, long id) {
        if (RowId.schoolOf(id) != owner.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return switch (kind) {
            case COURSE -> new Lent(id, courses.find(owner, new Course.Id(id)).name(), null);
            case INSTRUCTOR ->
                new Lent(id, instructors.find(owner, new Instructor.Id(id)).name(), null);
            case VENUE -> {
                Venue venue = venues.find(owner, new Venue.Id(id));
                yield new Lent(id, venue.name(), venue);
            }
        };
    }

    /** Makes the borrower's own row of it, and answers its id; null where there is none. */
    @Nullable
    Long borrow(Scope borrower, ResourceShare share, Lent lent) {
        return switch (share.kind()) {
            case COURSE ->
                picks.shared(borrower, share.borrower(), new Course.Id(lent.id()))
                        .map(Course.Id::value)
                        .orElse(null);
            case VENUE -> lent.venue() == null ? null : venueOf(borrower, share, lent.venue());
            case INSTRUCTOR -> null;
        };
    }

    /** Nothing is planned with it any more. */
    void giveBack(Scope borrower, ResourceShare share, String reason) {
        Long row = share.borrowed();
        if (row == null || share.state() != ResourceShare.State.GRANTED) {
            return;
        }
        switch (share.kind()) {
            case COURSE -> withdrawals.giveBack(borrower, new Course.Id(row), reason);
            case VENUE -> close(borrower, new Venue.Id(row));
            case INSTRUCTOR -> throw new IllegalStateException("no row comes of a shared instructor");
        }
    }

    private Long venueOf(Scope borrower, ResourceShare share, Venue lent) {
        Campus.Id campus = campuses.list(borrower).stream()
                .filter(of -> of.id().school() == share.borrower())
                .findFirst()
                .orElseThrow(Refusal.NO_CAMPUS::refused)
                .id();
        String name = lent.name() + "（" + share.ownerName() + "）";
        Venue.VenueFacts facts = new Venue.VenueFacts(
                campus,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                lent.kind(),
                lent.capacity(),
                null,
                null,
                List.copyOf(lent.allowedUses()),
                true,
                null);
        return venues.add(borrower, facts).id().value();
    }

    private void close(Scope borrower, Venue.Id id) {
        Venue venue = venues.find(borrower, id);
        venues.change(borrower, id, venue.opened(false));
    }
}
