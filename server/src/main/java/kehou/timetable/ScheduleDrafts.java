package kehou.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Offerings;
import kehou.plan.Weeks;
import kehou.region.Term;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The week of a school as it stands now: its published offerings and the cells of its own. */
@Component
class ScheduleDrafts {
    private static final Comparator<ScheduleCell> BY_TIME = Comparator.comparingInt(ScheduleCell::weekday)
            .thenComparing(ScheduleCell::from, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ScheduleCell::venueName)
            .thenComparing(ScheduleCell::key);

    private final Offerings offerings;
    private final OwnCellStore own;
    private final Venues venues;

    ScheduleDrafts(Offerings offerings, OwnCellStore own, Venues venues) {
        this.offerings = offerings;
        this.own = own;
        this.venues = venues;
    }

    List<ScheduleCell> of(Scope scope, int school, Term.Id term) {
        List<OwnCell> added = own.of(scope, school, term);
        Map<Venue.Id, Venue> places = venues.all(
                scope,
                added.stream().map(OwnCell::venue).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<ScheduleCell> cells = new ArrayList<>();
        offerings.published(scope, school, term).stream()
                .flatMap(ScheduleDrafts::cells)
                .forEach(cells::add);
        added.forEach(one -> cells.add(cell(one, one.venue() == null ? null : places.get(one.venue()))));
        return cells.stream().sorted(BY_TIME).toList();
    }

    private static Stream<ScheduleCell> cells(Offering offering) {
        List<OfferingSlot> slots = offering.slots();
        return IntStream.range(0, slots.size()).mapToObj(i -> cell(offering, slots.get(i), i));
    }

    private static ScheduleCell cell(Offering offering, OfferingSlot slot, int number) {
        return new ScheduleCell(
                "o" + offering.id().value() + "." + number,
                offering.id(),
                null,
                offering.courseName(),
                offering.category(),
                offering.strand(),
                slot.weekday(),
                slot.from(),
                slot.to(),
                slot.weeks(),
                slot.date(),
                slot.venue(),
                slot.venueName(),
                offering.instructor(),
                offering.instructorName(),
                offering.form(),
                offering.seats(),
                offering.grades(),
                offering.homeClasses());
    }

    private static ScheduleCell cell(OwnCell own, @Nullable Venue venue) {
        return new ScheduleCell(
                "c" + own.id().value(),
                null,
                own.id(),
                own.content(),
                null,
                own.strand(),
                own.weekday(),
                own.from(),
                own.to(),
                Weeks.EVERY,
                null,
                own.venue(),
                venue == null ? "" : venue.name(),
                null,
                own.inCharge(),
                own.form(),
                own.size(),
                own.grades(),
                List.of());
    }
}
