package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kehou.people.PupilPlace;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/** For whom a class is, whether a child is free then, and which homework room takes it. Pure. */
final class DropInRules {
    private DropInRules() {}

    /** The reason why the class is not for the child, if there is one. */
    static Optional<RuntimeException> unsuited(Offering offering, PupilPlace child) {
        if (!offering.grades().contains(child.grade())) {
            return Optional.of(Refusal.GRADE.refused("grade", child.grade(), "grades", offering.grades()));
        }
        if (!offering.homeClasses().isEmpty() && !offering.homeClasses().contains(child.homeClass())) {
            return Optional.of(Refusal.HOME_CLASS.refused("homeClass", child.homeClass()));
        }
        return Optional.empty();
    }

    /** The class that the child has elsewhere at that time of that day. */
    static Optional<Offering> elsewhere(Collection<Offering> own, Term term, Session session) {
        return own.stream()
                .filter(offering -> !offering.id().equals(session.offering()))
                .filter(offering -> meets(offering, term, session))
                .findFirst();
    }

    static boolean has(Collection<Offering> own, Offering.Id offering) {
        return own.stream().anyMatch(one -> one.id().equals(offering));
    }

    /** The room that takes a child into base care: one for its own class first, then the earliest. */
    static Optional<Session> room(
            Collection<Session> sessions,
            Map<Offering.Id, Offering> rooms,
            PupilPlace child,
            Collection<Offering> own,
            Term term) {
        return sessions.stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .filter(session -> suits(rooms.get(session.offering()), child))
                .filter(session -> elsewhere(own, term, session).isEmpty())
                .min(Comparator.comparing((Session session) -> !own(rooms.get(session.offering()), child))
                        .thenComparing(Session::from)
                        .thenComparing(session -> session.id().value()));
    }

    /** Whether the time of the day is over. */
    static boolean over(LocalDate date, @Nullable LocalTime time, LocalDateTime now) {
        return time != null && !now.isBefore(date.atTime(time));
    }

    /** A seat waits half an hour for its payment, and not longer than until the cut-off and the lesson. */
    static LocalDateTime payBy(LocalDate date, LocalTime cutoff, LocalTime begins, LocalDateTime now) {
        LocalDateTime last = date.atTime(cutoff.isBefore(begins) ? cutoff : begins);
        LocalDateTime usual = now.plus(Counter.HOLD);
        return usual.isBefore(last) ? usual : last;
    }

    /** What giving a booking up means: what goes back in fen, and whether it can be. */
    record Worth(long backFen, boolean open) {}

    /**
     * For the family: until the cut-off all of it. After that nothing, and only a paid seat can still be given up until its
     * lesson begins.
     */
    static Worth worth(DropIn booking, LocalTime cutoff, LocalTime begins, LocalDateTime now) {
        boolean late = over(booking.date(), cutoff, now);
        boolean begun = booking.kind() == DropIn.Kind.SEAT && over(booking.date(), begins, now);
        if (booking.state() == DropIn.State.HELD) {
            return new Worth(0, true);
        }
        return booking.sold() ? new Worth(late || begun ? 0 : booking.feeFen(), !begun) : new Worth(0, !late);
    }

    /** For the school: all that was paid, as long as the lesson has not begun; base care until the day is over. */
    static Worth bySchool(DropIn booking, LocalTime begins, LocalDateTime now) {
        boolean begun = booking.sold() && over(booking.date(), begins, now);
        return new Worth(
                begun ? 0 : DropInMoney.backFen(booking),
                !begun && !booking.date().isBefore(now.toLocalDate()));
    }

    private static boolean suits(@Nullable Offering room, PupilPlace child) {
        return room != null && unsuited(room, child).isEmpty();
    }

    private static boolean own(@Nullable Offering room, PupilPlace child) {
        return room != null && room.homeClasses().contains(child.homeClass());
    }

    private static boolean meets(Offering offering, Term term, Session session) {
        return offering.term().equals(term.id())
                && offering.slotOn(term, session.date())
                        .filter(slot -> slot.from().isBefore(session.to())
                                && session.from().isBefore(slot.to()))
                        .isPresent();
    }
}
