package kehou.enrolment;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.plan.Offering;

/** Many at one counter, all at once. */
abstract class RushJourney extends EnrolmentJourney {
    static final int SEATS = 35;

    Attempt attempt(Pupil.Id child, Offering offering) {
        return new Attempt(child, 3, new HomeClass.Id(1), offering.id(), number(), clock.instant());
    }

    /** All at once; true for each that got a place. */
    static List<Boolean> together(List<Scope> families, Consumer<Scope> press) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = families.stream()
                    .map(family -> threads.submit(() -> {
                        try {
                            press.accept(family);
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    }))
                    .toList();
            return answers.stream().map(RushJourney::answered).toList();
        }
    }

    private static boolean answered(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    long openOrders() {
        return inSchools(
                () -> jdbc.sql("select count(*) from payment.orders where state = 'OPEN'")
                        .query(Long.class)
                        .single(),
                school.place());
    }
}
