package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.enrolment.Catalogue.CatalogueDay;
import kehou.enrolment.Catalogue.CatalogueItem;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Offerings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of a child, decided by the very rules of the counter. */
@Component
public class Catalogues {
    private final Offerings offerings;
    private final GateBeside gate;
    private final WindowStore windows;
    private final SeatStore seats;
    private final EnrolmentStore enrolments;
    private final ClassEndStore ends;
    private final PlaceApprovals approvals;
    private final Pupils pupils;
    private final Clock clock;

    Catalogues(
            Offerings offerings,
            GateBeside gate,
            WindowStore windows,
            SeatStore seats,
            EnrolmentStore enrolments,
            ClassEndStore ends,
            PlaceApprovals approvals,
            Pupils pupils,
            Clock clock) {
        this.offerings = offerings;
        this.gate = gate;
        this.windows = windows;
        this.seats = seats;
        this.enrolments = enrolments;
        this.ends = ends;
        this.approvals = approvals;
        this.pupils = pupils;
        this.clock = clock;
    }

    /** What the school has published for this term, by weekday and time, as it stands for the child. */
    @Transactional(readOnly = true)
    public Catalogue of(Scope scope, Pupil.Id child) {
        scope.pupil(child);
        List<SelectionWindow> all = windows.ofSchool(scope, child.school());
        List<Place> places = enrolments.live(scope, List.of(child));
        boolean answered = !places.isEmpty() && all.stream().anyMatch(window -> window.approvalDays() != null);
        return show(
                scope,
                child,
                all,
                seats.ofSchool(scope, child.school()),
                places,
                answered ? approvals.ofPupil(scope, child) : Map.of());
    }

    /** The same with these windows and seats, for a child with these places and what the school says to them. */
    Catalogue show(
            Scope scope,
            Pupil.Id child,
            List<SelectionWindow> all,
            List<Seat> given,
            List<Place> places,
            Map<Enrolment.Id, PlaceApproval> answers) {
        int school = child.school();
        PupilCard card = Optional.ofNullable(pupils.names(scope, List.of(child)).get(child))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Instant now = clock.instant();
        Map<SelectionWindow.Id, SelectionWindow> windowOf =
                all.stream().collect(Collectors.toMap(SelectionWindow::id, Function.identity()));
        Map<Offering.Id, Seat> seatOf = given.stream().collect(Collectors.toMap(Seat::offering, Function.identity()));
        List<Offering> published =
                offerings.published(scope, school, offerings.term().id());
        Map<Offering.Id, Offering> known =
                published.stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        Map<Offering.Id, Refused> closed = gate.closed(scope, published);
        List<Offering.Id> ending = ending(known);
        Map<Offering.Id, String> merged = merged(scope, school, ending, known);
        // Nothing is asked where nothing ends: the catalogue is opened by thousands at once.
        List<ClassEndStore.Lasting> lasting = ending.isEmpty() ? List.of() : ends.lasting(scope, child, now);
        List<CatalogueItem> items = published.stream()
                .map(offering -> {
                    Seat seat = seatOf.get(offering.id());
                    SelectionWindow window = seat == null ? null : windowOf.get(seat.window());
                    Wish wish = new Wish(
                            offering,
                            seat,
                            window,
                            closed.get(offering.id()),
                            card.grade(),
                            card.homeClass(),
                            places,
                            known,
                            now);
                    StillIn stillIn = StillIn.at(offering, lasting, known).orElse(null);
                    return item(wish, merged.get(offering.id()), answers, stillIn);
                })
                .toList();
        List<CatalogueDay> week = IntStream.rangeClosed(1, 7)
                .mapToObj(weekday -> new CatalogueDay(weekday, on(weekday, items)))
                .filter(day -> !day.items().isEmpty())
                .toList();
        return new Catalogue(now, card, windowFor(card.grade(), all, now), week);
    }

    /** What meets on that weekday, by the time at which it begins then. */
    private static List<CatalogueItem> on(int weekday, List<CatalogueItem> items) {
        return items.stream()
                .filter(item -> item.slots().stream().anyMatch(slot -> slot.weekday() == weekday))
                .sorted(Comparator.comparing(item -> begins(weekday, item)))
                .toList();
    }

    private static LocalTime begins(int weekday, CatalogueItem item) {
        return item.slots().stream()
                .filter(slot -> slot.weekday() == weekday)
                .map(OfferingSlot::from)
                .min(Comparator.naturalOrder())
                .orElse(LocalTime.MAX);
    }

    private static List<Offering.Id> ending(Map<Offering.Id, Offering> known) {
        return known.values().stream()
                .filter(offering -> offering.stopsOn() != null)
                .map(Offering::id)
                .toList();
    }

    /** The names of the classes into which some go that end. */
    private Map<Offering.Id, String> merged(
            Scope scope, int school, List<Offering.Id> ending, Map<Offering.Id, Offering> known) {
        Map<Offering.Id, String> names = new HashMap<>();
        if (!ending.isEmpty()) {
            ends.into(scope, school, ending)
                    .forEach((from, into) -> Optional.ofNullable(known.get(into))
                            .ifPresent(other -> names.put(from, other.courseName())));
        }
        return names;
    }

    private static ClosedReason reason(Refused refused, @Nullable String into) {
        ClosedReason reason = ClosedReason.of(refused);
        return into == null || refused.reason() != Refusal.ENDS ? reason : reason.with("into", into);
    }

    private static CatalogueItem item(
            Wish wish, @Nullable String into, Map<Enrolment.Id, PlaceApproval> answers, @Nullable StillIn stillIn) {
        Offering offering = wish.offering();
        Optional<Enrolment> mine = wish.places().stream()
                .map(Place::enrolment)
                .filter(enrolment -> enrolment.offering().equals(offering.id()))
                .findFirst();
        Optional<Refused> refusal = mine.isPresent() ? Optional.empty() : EnrolmentRules.refusal(wish);
        Seat seat = wish.seat();
        return new CatalogueItem(
                offering.id(),
                offering.courseName(),
                offering.category(),
                offering.strand(),
                offering.introduction(),
                offering.instructorName(),
                offering.slots(),
                offering.form(),
                offering.level(),
                offering.grades(),
                offering.feeFen(),
                offering.seats(),
                seat == null ? offering.seats() : seat.left(),
                mine.isEmpty() && refusal.isEmpty(),
                refusal.map(refused -> reason(refused, into)).orElse(null),
                wish.window() == null ? null : wish.window().approvalDays(),
                mine.orElse(null),
                mine.map(enrolment -> answers.get(enrolment.id())).orElse(null),
                mine.isPresent() || refusal.isEmpty() ? stillIn : null);
    }

    private static @Nullable SelectionWindow windowFor(int grade, List<SelectionWindow> all, Instant now) {
        List<SelectionWindow> own =
                all.stream().filter(window -> window.grades().contains(grade)).toList();
        return own.stream()
                .filter(window -> now.isBefore(window.closesAt()))
                .min(Comparator.comparing(SelectionWindow::opensAt))
                .or(() -> own.stream().max(Comparator.comparing(SelectionWindow::closesAt)))
                .orElse(null);
    }
}
