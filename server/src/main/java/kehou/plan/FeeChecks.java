package kehou.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kehou.kernel.MovableClock;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a fee may be made public: an item that may be charged for, within an approved standard, told in whole. */
@Component
class FeeChecks {
    private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    private final FeeRules rules;
    private final FeeStandards standards;
    private final Offerings offerings;
    private final Organisations organisations;
    private final Clock clock;

    FeeChecks(FeeRules rules, FeeStandards standards, Offerings offerings, Organisations organisations, Clock clock) {
        this.rules = rules;
        this.standards = standards;
        this.offerings = offerings;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * On what terms a class is charged for.
     *
     * @param standard null where nothing is charged
     */
    record Terms(FeeItem item, @Nullable FeeStandard standard, int lessons, boolean charged) {
        PublishedFee published(Offering offering, FeeNotice notice) {
            return new PublishedFee(
                    offering.id(),
                    offering.courseName(),
                    offering.introduction(),
                    times(offering),
                    item,
                    offering.feeFen(),
                    lessons,
                    PublishedFee.lessonFen(offering.feeFen(), lessons),
                    minutes(offering),
                    standard == null ? "" : standard.title(),
                    notice.approvalNumber(),
                    notice.approvedOn(),
                    standard == null ? List.of() : standard.approvers(),
                    standard == null ? 0 : standard.most(lessons),
                    notice.publishedAt());
        }
    }

    /** The latest standard in force for what the class is, as its approval. */
    FeeApproval approval(Offering offering, Organisation school) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        FeeApproval none = new FeeApproval("", null);
        FeeItem item = item(offering, none, rules.hours(organisations.ruleplace(school.number()), today));
        return offering.feeFen() == 0
                ? none
                : standards.binding(school).stream()
                        .filter(one -> one.item() == item)
                        .max(Comparator.comparing(FeeStandard::approvedOn))
                        .map(one -> new FeeApproval(one.documentNumber(), one.approvedOn(), item))
                        .orElse(none);
    }

    Terms of(Offering offering, Organisation school, FeeApproval approval) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        Place place = organisations.ruleplace(school.number());
        int lessons = offerings.meetings(offering).size();
        FeeItem item = item(offering, approval, rules.hours(place, today));
        if (offering.feeFen() == 0) {
            return new Terms(item, null, lessons, false);
        }
        rules.requireChargeable(place, today, item);
        if (approval.approvalNumber().isBlank() || approval.approvedOn() == null) {
            throw Refusal.APPROVAL_MISSING.refused("feeFen", offering.feeFen());
        }
        FeeStandard standard = standards.binding(school).stream()
                .filter(one ->
                        one.documentNumber().equals(approval.approvalNumber().strip())
                                && one.approvedOn().equals(approval.approvedOn())
                                && one.item() == item)
                .findFirst()
                .orElseThrow(() -> Refusal.FEE_STANDARD_UNKNOWN.refused(
                        "number", approval.approvalNumber().strip(), "item", item));
        rules.requireWithin(place, today, offering.feeFen(), standard.most(lessons), standard);
        rules.requireWhole(place, today, !offering.introduction().isBlank(), lessons);
        return new Terms(item, standard, lessons, true);
    }

    /** What the school says, unless a time of it says that it is early arrival or noon rest. */
    private static FeeItem item(Offering offering, FeeApproval approval, FeeItem.Hours hours) {
        List<FeeItem> seen = offering.slots().stream()
                .map(slot -> FeeItem.of(offering.strand(), slot, hours))
                .sorted(Comparator.reverseOrder())
                .toList();
        boolean ordinary = seen.getFirst() == FeeItem.BASE_SERVICE || seen.getFirst() == FeeItem.ENRICHMENT;
        return ordinary && approval.item() != null ? approval.item() : seen.getFirst();
    }

    private static String times(Offering offering) {
        return offering.slots().stream()
                .map(slot -> day(slot) + " " + slot.from() + "–" + slot.to() + weeks(slot))
                .collect(Collectors.joining("、"));
    }

    private static String day(OfferingSlot slot) {
        LocalDate date = slot.date();
        return date == null
                ? DAYS.get(slot.weekday() - 1)
                : date.getMonthValue() + "月" + date.getDayOfMonth() + "日" + DAYS.get(slot.weekday() - 1);
    }

    private static String weeks(OfferingSlot slot) {
        return slot.date() != null
                ? ""
                : switch (slot.weeks()) {
                    case EVERY -> "";
                    case ODD -> "（单周）";
                    case EVEN -> "（双周）";
                };
    }

    private static int minutes(Offering offering) {
        OfferingSlot first = offering.slots().getFirst();
        return (int) Duration.between(first.from(), first.to()).toMinutes();
    }
}
