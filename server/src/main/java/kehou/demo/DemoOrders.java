package kehou.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Filing;
import kehou.library.Filings;
import kehou.library.PublishedCourse;
import kehou.plan.Deliveries;
import kehou.plan.ResourceShare;
import kehou.plan.ServiceAnswer;
import kehou.plan.ServiceOrder;
import kehou.plan.ServiceOrders;
import kehou.plan.ServiceSlot;
import kehou.plan.ServiceWish;
import kehou.plan.ShareAnswer;
import kehou.plan.ShareWish;
import kehou.plan.Shares;
import kehou.plan.Training;
import kehou.plan.TrainingRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What schools of the demonstration do with the libraries: fill them, file them, order, be trained and borrow. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoOrders {
    private static final int SHORT = 3;
    private static final int ORDERING = 6;
    private static final List<String> REASONS =
            List.of("本校没有会这门手艺的教师，征询里有 46 名学生选了它。", "科学教师都排满了，兴趣征询中这门课排在前三位。", "学校没有相应器材，希望带器材进校。");

    private final DemoShelves shelves;
    private final Filings filings;
    private final ServiceOrders orders;
    private final Deliveries deliveries;
    private final Shares shares;
    private final Tenancy tenancy;
    private final Clock clock;

    DemoOrders(
            DemoShelves shelves,
            Filings filings,
            ServiceOrders orders,
            Deliveries deliveries,
            Shares shares,
            Tenancy tenancy,
            Clock clock) {
        this.shelves = shelves;
        this.filings = filings;
        this.orders = orders;
        this.deliveries = deliveries;
        this.shares = shares;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** The first school stays a few courses short of the standard; most file, and most of these have their receipt. */
    void fill(List<DemoSchool> schools) {
        for (DemoSchool school : schools) {
            int wanted = 2 * school.venues.size();
            shelves.pickUpTo(school, school == schools.getFirst() ? wanted - SHORT : wanted);
        }
        schools.stream()
                .filter(school -> !school.plan.practice() && school != schools.getFirst() && school.number % 4 != 0)
                .forEach(school -> answer(file(school.scope), school.number % 3));
        schools.stream()
                .map(school -> DemoScopes.bureau(school.district, 0))
                .distinct()
                .limit(2)
                .forEach(district -> answer(file(district), district.place() % 2));
    }

    /** Orders from the youth centre in every state, training of teachers, and a hall lent by the next school. */
    void order(List<DemoSchool> schools) {
        List<DemoSchool> ordering = schools.subList(0, ORDERING);
        for (int i = 0; i < ordering.size(); i++) {
            order(ordering.get(i), i);
            train(ordering.get(i), i);
        }
        share(schools.get(0), schools.get(1), "每周二 16:30–17:30 借用报告厅排练合唱，40 名学生。", true);
        share(schools.get(2), schools.get(0), "雨天借用一间功能教室上武术操。", false);
    }

    private Filing file(Scope filer) {
        return tenancy.as(filer, () -> filings.file(filer, "本学期课程库，按准入版本选用。"));
    }

    /** 0 leaves it waiting, 2 sends it back. */
    private void answer(Filing filing, int how) {
        Scope authority = DemoScopes.bureau(filing.authority(), 0);
        switch (how) {
            case 0 -> {}
            case 2 -> tenancy.as(authority, () -> filings.sendBack(authority, filing.id(), "劳动类课程偏少，请补充后重新报送。"));
            default -> tenancy.as(authority, () -> filings.receive(authority, filing.id(), "课程库符合要求，请按准入版本使用。"));
        }
    }

    private void order(DemoSchool school, int nth) {
        List<PublishedCourse> offered = shelves.offered(school.scope).stream()
                .map(of -> of.course())
                .filter(course -> course.owner() == shelves.youthCentre())
                .filter(course -> course.grades().stream().anyMatch(grade -> suits(school, grade)))
                .toList();
        PublishedCourse course = offered.get(nth % offered.size());
        List<Integer> grades =
                course.grades().stream().filter(grade -> suits(school, grade)).toList();
        ServiceSlot slot = slot(nth);
        ServiceWish wish = new ServiceWish(
                course.id(), slot, school.venues.getFirst().id(), grades, 30, REASONS.get(nth % REASONS.size()));
        ServiceOrder order = tenancy.as(school.scope, () -> orders.place(school.scope, wish));
        Scope centre = DemoShelves.provider(shelves.youthCentre());
        switch (nth % 3) {
            case 1 -> answer(centre, order, new ServiceAnswer(slot, null, "每次提前十分钟到校，器材自带。"));
            case 2 -> answer(centre, order, new ServiceAnswer(null, null, "这个时段两位老师都已排满，下学期可以优先安排。"));
            default -> {}
        }
    }

    private void answer(Scope centre, ServiceOrder order, ServiceAnswer answer) {
        tenancy.as(centre, () -> orders.answer(centre, order.id(), answer));
    }

    private void train(DemoSchool school, int nth) {
        Scope centre = DemoShelves.provider(shelves.youthCentre(), school.number);
        LocalDate day = today().minusDays(7L + 5 * nth);
        TrainingRecord facts = new TrainingRecord(school.number, day, "课后社团怎样带", 12 + 3 * nth, 90);
        Training training = tenancy.as(centre, () -> deliveries.record(centre, facts));
        if (nth % 3 != 2) {
            tenancy.as(school.scope, () -> deliveries.confirm(school.scope, training.id()));
        }
    }

    private void share(DemoSchool borrower, DemoSchool owner, String wish, boolean granted) {
        ShareWish asked = new ShareWish(owner.number, ResourceShare.Kind.VENUE, wish);
        ResourceShare share = tenancy.as(borrower.scope, () -> shares.ask(borrower.scope, asked));
        if (granted) {
            ShareAnswer yes = new ShareAnswer(owner.venues.getLast().id().value(), "用后请关灯、复原桌椅。");
            tenancy.as(owner.scope, () -> shares.answer(owner.scope, share.id(), yes));
        }
    }

    private ServiceSlot slot(int nth) {
        LocalDate first = today().plusDays(7);
        return new ServiceSlot(nth % 5 + 1, LocalTime.of(17, 30), LocalTime.of(18, 20), first, first.plusDays(49));
    }

    private static boolean suits(DemoSchool school, int grade) {
        return grade >= school.plan.firstGrade() && grade <= school.plan.lastGrade();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
