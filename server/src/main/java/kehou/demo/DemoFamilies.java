package kehou.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kehou.channel.PaymentChannel;
import kehou.channel.SandboxCashier;
import kehou.enrolment.Attempt;
import kehou.enrolment.Enrolment;
import kehou.enrolment.Enrolments;
import kehou.enrolment.Outcome;
import kehou.enrolment.Withdrawals;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.payment.Order;
import kehou.payment.PaymentStart;
import kehou.payment.Payments;
import kehou.people.Guardians;
import kehou.people.PupilRow;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The families of the demonstration: they choose for their children and pay at the sandbox cashier. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoFamilies {
    private static final int MOST_PUPILS = 1_000;
    private static final int ONE_IN_SO_MANY_WITHDRAWS = 20;

    private final Pupils pupils;
    private final Guardians guardians;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Payments payments;
    private final SandboxCashier cashier;
    private final Tenancy tenancy;
    private final Clock clock;
    private final AtOnce atOnce;

    DemoFamilies(
            Pupils pupils,
            Guardians guardians,
            Enrolments enrolments,
            Withdrawals withdrawals,
            Payments payments,
            SandboxCashier cashier,
            Tenancy tenancy,
            Clock clock,
            AtOnce atOnce) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.payments = payments;
        this.cashier = cashier;
        this.tenancy = tenancy;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Fills each offering with pupils of its grades: the first one to the last seat, the others to two thirds or more. */
    void choose(int index, DemoSchool school) {
        List<PupilRow> roll = roll(school);
        Map<Integer, List<PupilRow>> byGrade = new HashMap<>();
        roll.forEach(row ->
                byGrade.computeIfAbsent(row.grade(), grade -> new ArrayList<>()).add(row));
        roll.stream().filter(row -> isOfTheFamily(index, row)).forEach(row -> choose(school, row));
        for (int i = 0; i < school.offerings.size(); i++) {
            Offering offering = school.offerings.get(i);
            List<PupilRow> fitting = new ArrayList<>();
            offering.grades().forEach(grade -> fitting.addAll(byGrade.getOrDefault(grade, List.of())));
            int wanted = i == 0
                    ? offering.seats()
                    : offering.seats() * (60 + school.invented.random().nextInt(36)) / 100;
            fill(index, school, offering, fitting, Math.min(wanted, fitting.size()));
        }
    }

    /** The first so many children of the offering's grades take it too. */
    void chooseAlso(DemoSchool school, Offering offering, int many) {
        List<PupilRow> some = roll(school).stream()
                .filter(row -> offering.grades().contains(row.grade()))
                .limit(many)
                .toList();
        atOnce.as(school.scope, () -> chooseTogether(school, some, offering));
    }

    /** Some families give up what they paid for, and get back what the rule says. */
    void withdraw(DemoSchool school) {
        for (DemoSchool.Withdrawing one : school.withdrawing) {
            tenancy.as(one.family(), () -> {
                long refund = withdrawals.preview(one.family(), one.enrolment()).amountFen();
                return withdrawals.confirm(one.family(), one.enrolment(), refund);
            });
        }
    }

    private static boolean isOfTheFamily(int index, PupilRow row) {
        return row.grade() == SchoolFiles.FAMILY.getOrDefault(index, 0)
                && Integer.valueOf(1).equals(row.number())
                && row.homeClassName().contains("1班");
    }

    private void choose(DemoSchool school, PupilRow child) {
        school.offerings.stream()
                .filter(offering -> offering.grades().contains(child.grade()))
                .limit(3)
                .forEach(offering -> atOnce.as(school.scope, () -> chooseTogether(school, List.of(child), offering)));
    }

    private List<PupilRow> roll(DemoSchool school) {
        return tenancy.as(
                school.scope,
                () -> pupils.list(
                                school.scope,
                                school.number,
                                new Pupils.PupilQuery(null, null, false),
                                null,
                                MOST_PUPILS)
                        .items());
    }

    /** All families of the offering in one transaction, as the counter takes them in when many press at once. */
    private void fill(int index, DemoSchool school, Offering offering, List<PupilRow> fitting, int wanted) {
        int stride = Math.max(1, fitting.size() / Math.max(1, wanted));
        int offset = school.invented.random().nextInt(stride);
        List<PupilRow> some = IntStream.range(0, wanted)
                .mapToObj(i -> fitting.get((offset + i * stride) % fitting.size()))
                .filter(pupil -> !isOfTheFamily(index, pupil))
                .toList();
        atOnce.as(school.scope, () -> chooseTogether(school, some, offering));
    }

    private void chooseTogether(DemoSchool school, List<PupilRow> pupils, Offering offering) {
        List<Attempt> attempts = pupils.stream()
                .flatMap(pupil -> guardians.of(school.scope, pupil.id()).stream()
                        .limit(1)
                        .map(account -> new Attempt(
                                pupil.id(), pupil.grade(), pupil.homeClass(), offering.id(), account, clock.instant())))
                .toList();
        List<Outcome> outcomes = enrolments.decide(school.scope, school.number, attempts);
        for (int i = 0; i < outcomes.size(); i++) {
            // A child that has another class at that hour is declined: as in life, the family leaves it at that.
            if (outcomes.get(i) instanceof Outcome.Taken(var enrolment)) {
                Attempt attempt = attempts.get(i);
                pay(
                        school,
                        DemoScopes.guardian(
                                attempt.account(),
                                school.number,
                                attempt.pupil().value()),
                        enrolment);
            }
        }
    }

    private void pay(DemoSchool school, Scope family, Enrolment enrolment) {
        Order.Id order = enrolment.order();
        if (order != null) {
            tenancy.as(family, () -> pay(family, order));
            if (order.value() % ONE_IN_SO_MANY_WITHDRAWS == 0) {
                school.withdrawing.add(new DemoSchool.Withdrawing(family, enrolment.id()));
            }
        }
    }

    /** At the sandbox cashier. */
    void pay(Scope family, Order.Id order) {
        PaymentStart start = payments.start(family, order, PaymentChannel.SANDBOX, "/m/orders");
        String link = start.cashierUrl();
        cashier.pay(link.substring(link.lastIndexOf('/') + 1)).ifPresent(payments::paid);
    }
}
