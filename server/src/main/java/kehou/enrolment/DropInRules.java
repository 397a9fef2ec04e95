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

    /** The place that the child has elsewhere at that time of that day. */
    static Optional<Place> elsewhere(Collection<Place> places, Term term, Session session) {
        return places.stream()
                .filter(place -> !place.enrolment().offering().equals(session.offering()))
                .filter(place -> meets(place, term, session.date())
                        .filter(span -> span.begins().isBefore(session.to())
                                && session.from().isBefore(span.ends()))
                        .isPresent())
                .findFirst();
    }

    static boolean has(Collection<Place> places, Offering.Id offering) {
        return places.stream().anyMatch(place -> place.enrolment().offering().equals(offering));
    }

    /** The room that takes a child into base care: one for its own class first, then the earliest. */
    static Optional<Session> room(
            Collection<Session> sessions,
            Map<Offering.Id, Offering> rooms,
            PupilPlace child,
            Collection<Place> places,
            Term term) {
        return sessions.stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .filter(session -> suits(rooms.get(session.offering()), child))
                .filter(session -> elsewhere(places, term, session).isEmpty())
                .min(Comparator.comparing((Session session) -> !own(rooms.get(session.offering()), child))
                        .thenComparing(Session::from)
                        .thenComparing(session -> session.id().value()));
    }

    /** Whether the time of the day is over. */
    static boolean over(LocalDate date, @Nullable LocalTime time, LocalDateTime now) {
        return time != null && !now.isBefore(date.atTime(time));
    }

    private static boolean suits(@Nullable Offering room, PupilPlace child) {
        return room != null && unsuited(room, child).isEmpty();
    }

    private static boolean own(@Nullable Offering room, PupilPlace child) {
        return room != null && room.homeClasses().contains(child.homeClass());
    }

    private static Optional<Slot.Span> meets(Place place, Term term, LocalDate date) {
        return place.slot().term().equals(term.id()) ? place.slot().on(term, date) : Optional.empty();
    }
}
