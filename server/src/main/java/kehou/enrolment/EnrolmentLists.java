package kehou.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.enrolment.ClassEndStore.Lasting;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places as families and schools list them, with names from other modules fetched in one batch each. */
@Component
class EnrolmentLists {
    private final Enrolments enrolments;
    private final PlaceApprovals approvals;
    private final ClassEndStore ends;
    private final Offerings offerings;
    private final Pupils pupils;
    private final AccessRecords records;
    private final Clock clock;

    EnrolmentLists(
            Enrolments enrolments,
            PlaceApprovals approvals,
            ClassEndStore ends,
            Offerings offerings,
            Pupils pupils,
            AccessRecords records,
            Clock clock) {
        this.enrolments = enrolments;
        this.approvals = approvals;
        this.ends = ends;
        this.offerings = offerings;
        this.pupils = pupils;
        this.records = records;
        this.clock = clock;
    }

    /** All places of a child, ended ones included, latest first. */
    @Transactional(readOnly = true)
    List<ChildEnrolment> ofChild(Scope scope, Pupil.Id pupil) {
        List<Enrolment> found = enrolments.ofPupil(scope, pupil);
        Map<Offering.Id, Offering> of =
                offerings.find(scope, found.stream().map(Enrolment::offering).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Offering::id, Function.identity()));
        Map<Enrolment.Id, PlaceApproval> answers = approvals.ofPupil(scope, pupil);
        List<Lasting> lasting = ends.lasting(scope, pupil, clock.instant());
        return found.stream()
                .flatMap(enrolment -> Optional.ofNullable(of.get(enrolment.offering())).stream()
                        .map(offering -> new ChildEnrolment(
                                enrolment,
                                offering,
                                answers.get(enrolment.id()),
                                enrolment.state().live()
                                        ? StillIn.at(offering, lasting, of).orElse(null)
                                        : null)))
                .toList();
    }

    /** Who has a seat, in seat order; leaves access records. */
    @Transactional
    List<OfferingEnrolment> ofOffering(Scope scope, Offering.Id offering) {
        offerings.find(scope, offering);
        List<Enrolment> found = enrolments.ofOffering(scope, offering);
        List<Pupil.Id> seated = found.stream().map(Enrolment::pupil).toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, seated);
        records.read(scope, seated.stream().map(Pupil.Id::value).toList(), "name,class,enrolments");
        List<OfferingEnrolment> seats = new ArrayList<>();
        for (Enrolment enrolment : found) {
            seats.add(new OfferingEnrolment(seats.size() + 1, enrolment, cards.get(enrolment.pupil())));
        }
        return seats;
    }
}
