package kehou.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Reason;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that follows if a class ends: read, never written. The same rows give the same fingerprint. */
@Component
class ClassEndReckoning {
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final WindowStore windows;
    private final WaitingStore waiting;
    private final DropInStore dropIns;
    private final ClassEndStore ends;
    private final PlaceWorth worth;
    private final GateBeside gate;
    private final Offerings offerings;
    private final Sessions sessions;
    private final Pupils pupils;
    private final Terms terms;
    private final Clock clock;

    ClassEndReckoning(
            EnrolmentStore enrolments,
            SeatStore seats,
            WindowStore windows,
            WaitingStore waiting,
            DropInStore dropIns,
            ClassEndStore ends,
            PlaceWorth worth,
            GateBeside gate,
            Offerings offerings,
            Sessions sessions,
            Pupils pupils,
            Terms terms,
            Clock clock) {
        this.enrolments = enrolments;
        this.seats = seats;
        this.windows = windows;
        this.waiting = waiting;
        this.dropIns = dropIns;
        this.ends = ends;
        this.worth = worth;
        this.gate = gate;
        this.offerings = offerings;
        this.sessions = sessions;
        this.pupils = pupils;
        this.terms = terms;
        this.clock = clock;
    }

    /** One place of the class: it moves, or it ends and {@code unfit} says why it does not move. */
    record Line(Place place, RefundPreview worth, boolean moves, ClassEnd.@Nullable Unfit unfit, long refundFen) {
        long carriedFen() {
            return moves ? worth.amountFen() - refundFen : 0;
        }
    }

    /** The whole of it; {@code again} are sessions that a closure took and that are made up no more. */
    record Reckoned(
            Offering offering,
            @Nullable Offering into,
            @Nullable Seat seat,
            LocalDate from,
            List<Session> sessions,
            Set<Session.Id> again,
            List<Line> lines,
            List<Waiting> waiting,
            List<DropIn> dropIns,
            String fingerprint) {
        long refundFen() {
            return lines.stream().mapToLong(Line::refundFen).sum();
        }

        /** What goes back of single days that were paid for. */
        long dropInFen() {
            return dropIns.stream().mapToLong(DropInMoney::backFen).sum();
        }

        List<Line> moving() {
            return lines.stream().filter(Line::moves).toList();
        }
    }

    /**
     * Refuses a class that is not running or ended before, a day behind, outside its term or on which it has met, and a
     * class to merge into that is another term's, not open to be chosen, or whose seats are still to be drawn.
     */
    Reckoned of(Scope scope, Offering.Id id, Offering.@Nullable Id intoId, LocalDate from) {
        Offering offering = offerings.find(scope, id);
        if (!offering.runs() || ends.ended(scope, id)) {
            throw Refusal.CLASS_NOT_RUNNING.refused("courseName", offering.courseName());
        }
        requireDay(scope, offering, from);
        Offering into = intoId == null ? null : offerings.find(scope, intoId);
        Seat seat = into == null ? null : requireTarget(scope, offering, into);
        List<Session> gone = sessions.planned(scope, List.of(id), from, Sessions.MOST_OF_A_CLASS);
        Set<Session.Id> again = sessions.madeUpBy(scope, gone);
        List<Line> lines = lines(scope, offering, into, seat, from, again);
        List<Waiting> waits = waiting.liveIn(scope, id);
        List<DropIn> days = dropIns.booked(scope, id, from);
        return new Reckoned(
                offering,
                into,
                seat,
                from,
                gone,
                again,
                lines,
                waits,
                days,
                fingerprint(id, intoId, from, gone, lines, waits, days));
    }

    /** The first day from which on it can end: today, or tomorrow where it has met today. */
    LocalDate firstDay(Scope scope, Offering.Id id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        return met(scope, id, today) ? today.plusDays(1) : today;
    }

    private boolean met(Scope scope, Offering.Id id, LocalDate today) {
        return sessions.ofOfferings(scope, List.of(id), today, today).stream()
                .anyMatch(one ->
                        one.state() != Session.State.CANCELLED && !one.begins().isAfter(clock.instant()));
    }

    private void requireDay(Scope scope, Offering offering, LocalDate from) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        Term term = terms.find(offering.term());
        if (from.isBefore(today) || from.isAfter(term.lastDay())) {
            throw Refusal.CLASS_END_DAY.refused("first", today, "last", term.lastDay());
        }
        if (from.equals(today) && met(scope, offering.id(), today)) {
            throw Refusal.CLASS_END_MET.refused("first", today.plusDays(1));
        }
    }

    private Seat requireTarget(Scope scope, Offering offering, Offering into) {
        if (into.id().equals(offering.id()) || !into.term().equals(offering.term())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        EnrolmentRules.closed(into).ifPresent(closed -> {
            throw closed;
        });
        gate.closed(scope, into).ifPresent(closed -> {
            throw closed;
        });
        Seat seat = seats.find(scope, into.id()).orElseThrow(Refusal.NO_WINDOW::refused);
        windows.find(scope, seat.window())
                .filter(window -> window.mode() == SelectionWindow.Mode.DRAW
                        && clock.instant().isBefore(window.closesAt()))
                .ifPresent(window -> {
                    throw Refusal.BY_DRAW.refused("closesAt", window.closesAt());
                });
        return seat;
    }

    private List<Line> lines(
            Scope scope,
            Offering offering,
            @Nullable Offering into,
            @Nullable Seat seat,
            LocalDate from,
            Set<Session.Id> again) {
        List<Place> places = enrolments.inOffering(scope, offering.id());
        List<Pupil.Id> children =
                places.stream().map(place -> place.enrolment().pupil()).toList();
        Map<Pupil.Id, PupilPlace> stands = pupils.places(scope, offering.id().school(), children);
        Map<Pupil.Id, List<Place>> others = enrolments.live(scope, children).stream()
                .filter(place -> !place.enrolment().offering().equals(offering.id()))
                .collect(Collectors.groupingBy(place -> place.enrolment().pupil()));
        LocalDateTime moment = from.atStartOfDay();
        int left = seat == null ? 0 : seat.free();
        List<Line> lines = new ArrayList<>();
        for (Place place : places) {
            Pupil.Id pupil = place.enrolment().pupil();
            RefundPreview now = worth.at(scope, place, moment, again);
            ClassEnd.Unfit unfit = into == null || seat == null
                    ? null
                    : unfit(
                            scope,
                            place,
                            into,
                            seat,
                            Optional.ofNullable(stands.get(pupil)),
                            others.getOrDefault(pupil, List.of()),
                            left);
            boolean moves = into != null && unfit == null;
            left -= moves ? 1 : 0;
            long back = into != null && moves ? less(now.amountFen(), offering, into) : now.amountFen();
            lines.add(new Line(place, now, moves, unfit, back));
        }
        return lines;
    }

    /** By how much less the other class costs, of what is left; a dearer one costs nobody more. */
    private static long less(long leftFen, Offering offering, Offering into) {
        return into.feeFen() >= offering.feeFen() ? 0 : leftFen - leftFen * into.feeFen() / offering.feeFen();
    }

    private ClassEnd.@Nullable Unfit unfit(
            Scope scope,
            Place place,
            Offering into,
            Seat seat,
            Optional<PupilPlace> stand,
            List<Place> others,
            int left) {
        if (place.enrolment().state() == Enrolment.State.HELD) {
            return ClassEnd.Unfit.UNPAID;
        }
        if (stand.filter(of -> of.state() == Pupil.State.ENROLLED).isEmpty()) {
            return ClassEnd.Unfit.GONE;
        }
        Wish wish = new Wish(
                into,
                seat,
                windows.find(scope, seat.window()).orElse(null),
                null,
                stand.get().grade(),
                stand.get().homeClass(),
                others,
                Map.of(),
                clock.instant());
        if (others.stream().anyMatch(other -> other.enrolment().offering().equals(into.id()))) {
            return ClassEnd.Unfit.HAS_PLACE;
        }
        Reason reason =
                EnrolmentRules.barrier(wish).map(refused -> refused.reason()).orElse(null);
        if (reason == Refusal.GRADE) {
            return ClassEnd.Unfit.GRADE;
        }
        if (reason == Refusal.HOME_CLASS) {
            return ClassEnd.Unfit.HOME_CLASS;
        }
        if (reason != null) {
            return ClassEnd.Unfit.CLASH;
        }
        return left > 0 ? null : ClassEnd.Unfit.FULL;
    }

    private static String fingerprint(
            Offering.Id id,
            Offering.@Nullable Id into,
            LocalDate from,
            List<Session> gone,
            List<Line> lines,
            List<Waiting> waits,
            List<DropIn> days) {
        String all = id.value() + ";" + (into == null ? "" : into.value()) + ";" + from + ";"
                + values(gone, Session::id) + ";"
                + lines.stream()
                        .map(line -> line.place().enrolment().id().value() + ":" + line.moves() + ":" + line.unfit()
                                + ":" + line.refundFen() + ":" + line.carriedFen())
                        .collect(Collectors.joining(","))
                + ";" + values(waits, Waiting::id) + ";"
                + days.stream()
                        .map(day -> day.id().value() + ":" + day.state() + ":" + day.paid())
                        .collect(Collectors.joining(","));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> String values(Collection<T> rows, Function<T, RowId> id) {
        return rows.stream().map(row -> String.valueOf(id.apply(row).value())).collect(Collectors.joining(","));
    }
}
