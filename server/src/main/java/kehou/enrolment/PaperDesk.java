package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.enrolment.PaperChoices.PaperPlace;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;

/** Gathers what a family can answer on paper. */
@Component
class PaperDesk {
    private final Catalogues catalogues;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Waitlists waitlists;
    private final WishLists lists;
    private final Offerings offerings;
    private final Clock clock;

    PaperDesk(
            Catalogues catalogues,
            Enrolments enrolments,
            Withdrawals withdrawals,
            Waitlists waitlists,
            WishLists lists,
            Offerings offerings,
            Clock clock) {
        this.catalogues = catalogues;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.waitlists = waitlists;
        this.lists = lists;
        this.offerings = offerings;
        this.clock = clock;
    }

    PaperChoices of(Scope scope, Pupil.Id pupil) {
        List<Enrolment> places = enrolments.live(scope, pupil.school(), List.of(pupil));
        Map<Offering.Id, String> names =
                offerings.find(scope, places.stream().map(Enrolment::offering).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Offering::id, Offering::courseName));
        return new PaperChoices(
                catalogues.of(scope, pupil),
                places.stream()
                        .map(place -> new PaperPlace(
                                place,
                                names.getOrDefault(place.offering(), ""),
                                withdrawals.preview(scope, place.id())))
                        .toList(),
                waitlists.ofPupil(scope, pupil).stream()
                        .filter(place -> place.waiting().state().live())
                        .toList(),
                draws(scope, pupil));
    }

    private List<ChildDraw> draws(Scope scope, Pupil.Id pupil) {
        Instant now = clock.instant();
        return lists.ofChild(scope, pupil).stream()
                .filter(of -> of.draw().state() == Draw.State.ANNOUNCED
                        && !now.isBefore(of.draw().opensAt())
                        && now.isBefore(of.draw().closesAt()))
                .toList();
    }
}
