package kehou.people;

import java.util.function.Supplier;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on the city's own rows (accounts, grants, sign-ins), which no portal's scope opens: one
 * transaction, or the one at hand, in the city's scope. Whoever calls it has checked the right.
 */
@Component
class CityWork {
    static final Scope CITY = Scope.system(Purpose.SIGN_IN, 0);

    private final Tenancy tenancy;
    private final TransactionTemplate transaction;

    CityWork(Tenancy tenancy, PlatformTransactionManager transactions) {
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T get(Supplier<T> work) {
        return in(CITY, work);
    }

    void run(Runnable work) {
        in(CITY, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The same for the rows of another organisation. */
    <T> T in(Scope scope, Supplier<T> work) {
        return tenancy.as(scope, () -> {
            T answer = transaction.execute(_ -> work.get());
            if (answer == null) {
                throw new IllegalStateException("work answers with something");
            }
            return answer;
        });
    }
}
