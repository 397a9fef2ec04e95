package kehou.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.enrolment.WishListStore.Kept;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import kehou.enrolment.draw.DrawRecord.DrawRules;
import kehou.enrolment.draw.DrawRecord.DrawSpan;
import kehou.enrolment.draw.DrawRecord.DrawnOffering;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of a draw: what anyone may read of it, and the whole of it for families of the school. */
@Component
public class DrawRecords {
    private final DrawStore draws;
    private final WishListStore lists;
    private final PublishedDrawStore published;
    private final SeatStore seats;
    private final Offerings offerings;
    private final Organisations organisations;

    DrawRecords(
            DrawStore draws,
            WishListStore lists,
            PublishedDrawStore published,
            SeatStore seats,
            Offerings offerings,
            Organisations organisations) {
        this.draws = draws;
        this.lists = lists;
        this.published = published;
        this.seats = seats;
        this.offerings = offerings;
        this.organisations = organisations;
    }

    /** Draws of one school or of all, open to anyone; the latest of a school first. */
    @Transactional(readOnly = true)
    public Page<PublishedDrawLine> list(@Nullable Integer school, long before, int limit) {
        return Page.of(published.list(school, before, limit + 1), limit, PublishedDrawLine::draw);
    }

    /** What anyone may read: rules and commitment, then root and receipts, then keys and results. */
    @Transactional(readOnly = true)
    public DrawRecord open(long draw) {
        return published.find(draw).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** With the wish lists, without a name; once the draw was held. */
    @Transactional(readOnly = true)
    public DrawRecord whole(Scope scope, Draw.Id id) {
        if (draws.find(scope, id).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return published.whole(scope, id).orElseThrow(Refusal.NOT_DRAWN::refused);
    }

    /** Publishes the draw as it stands. */
    void publish(Scope scope, Draw.Id id) {
        Draw draw = draws.find(scope, id).orElseThrow();
        List<DrawEntry> entries = draw.root() == null
                ? List.of()
                : lists.all(scope, id).stream()
                        .map(kept ->
                                new DrawEntry(kept.list().receipt(), null, null, null, null, null, null, null, null))
                        .toList();
        published.put(scope, draw, record(scope, draw, entries));
    }

    /** Keeps the record of a draw that was held, and publishes what anyone may read of it. */
    void publish(Scope scope, Draw.Id id, DrawRecord whole) {
        published.keep(scope, id, whole);
        published.put(scope, draws.find(scope, id).orElseThrow(), whole);
    }

    /** The record with these entries and the seats that are left now. */
    DrawRecord record(Scope scope, Draw draw, List<DrawEntry> entries) {
        Map<Offering.Id, Seat> left = seats.ofSchool(scope, draw.id().school()).stream()
                .collect(Collectors.toMap(Seat::offering, Function.identity()));
        List<DrawnOffering> drawn = offerings.find(scope, draw.offerings()).stream()
                .sorted(Comparator.comparing(offering -> offering.id().value()))
                .map(offering -> {
                    Seat seat = left.get(offering.id());
                    return new DrawnOffering(
                            offering.id().value(),
                            offering.courseName(),
                            seat == null ? 0 : Math.max(0, seat.free()),
                            spans(offering));
                })
                .toList();
        return new DrawRecord(
                DrawRecord.FORMAT,
                draw.id().value(),
                draw.id().school(),
                organisations.require(draw.id().school()).name(),
                draw.opensAt(),
                draw.closesAt(),
                new DrawRules(draw.needTickets(), draw.creditWishes(), draw.mostWishes()),
                draw.commitment(),
                draw.secret(),
                draw.publicSource(),
                draw.publicAt(),
                draw.revealBy(),
                draw.publicValue(),
                draw.seed(),
                draw.root(),
                drawn,
                entries);
    }

    private static List<DrawSpan> spans(Offering offering) {
        return Slot.of(offering).spans().stream()
                .map(span -> new DrawSpan(span.from(), span.to(), span.single() ? span.week() : null))
                .toList();
    }

    /** An entry with everything but its result. */
    static DrawEntry entry(Kept kept, String key, List<Long> barred) {
        WishList list = kept.list();
        return new DrawEntry(
                list.receipt(),
                key,
                null,
                list.want(),
                list.days(),
                list.wishes().stream().map(Offering.Id::value).toList(),
                barred,
                kept.seal(),
                null);
    }
}
