package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Sessions;
import kehou.timetable.SessionsAhead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warns of classes that too few have chosen (BX-3), while there is still time to do something. */
@Component
class Quorums {
    private final Offerings offerings;
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final WindowStore windows;
    private final Sessions sessions;
    private final Clock clock;

    Quorums(
            Offerings offerings,
            EnrolmentStore enrolments,
            SeatStore seats,
            WindowStore windows,
            Sessions sessions,
            Clock clock) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.seats = seats;
        this.windows = windows;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Those of the caller's school that are being chosen or taught, the one that meets next first. */
    @Transactional(readOnly = true)
    List<QuorumWarning> below(Scope scope) {
        int school = scope.at(scope.place());
        List<Offering> asked = offerings
                .published(scope, school, offerings.term().id())
                .stream()
                .filter(offering -> offering.goesOn() && offering.quorum() != null)
                .toList();
        List<Offering.Id> ids = asked.stream().map(Offering::id).toList();
        Map<Offering.Id, Integer> seated = enrolments.seated(scope, ids, clock.instant());
        Map<Offering.Id, Seat> taken =
                seats.ofSchool(scope, school).stream().collect(Collectors.toMap(Seat::offering, Function.identity()));
        Map<SelectionWindow.Id, SelectionWindow> open = windows.ofSchool(scope, school).stream()
                .collect(Collectors.toMap(SelectionWindow::id, Function.identity()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        Map<Offering.Id, LocalDate> next = sessions.ahead(scope, ids, today).stream()
                .collect(Collectors.toMap(
                        SessionsAhead::offering,
                        SessionsAhead::first,
                        (one, other) -> one.isBefore(other) ? one : other));
        return asked.stream()
                .flatMap(offering -> Stream.ofNullable(taken.get(offering.id()))
                        .flatMap(seat -> Stream.ofNullable(open.get(seat.window()))
                                .filter(window -> !clock.instant().isBefore(window.opensAt()))
                                .map(window -> warning(
                                        offering,
                                        seat,
                                        seated.getOrDefault(offering.id(), 0),
                                        next.get(offering.id()),
                                        window.closesAt()))))
                .filter(warning -> warning.pupils() < warning.quorum())
                .sorted(Comparator.comparing(QuorumWarning::next, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private QuorumWarning warning(Offering of, Seat seat, int pupils, @Nullable LocalDate next, Instant closesAt) {
        Integer quorum = of.quorum();
        return new QuorumWarning(
                of.id(),
                of.courseName(),
                of.instructorName(),
                of.slots(),
                quorum == null ? 0 : quorum,
                seat.capacity(),
                pupils,
                seat.taken() - pupils,
                next,
                closesAt,
                clock.instant().isBefore(closesAt));
    }
}
