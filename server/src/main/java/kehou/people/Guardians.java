package kehou.people;

import java.util.List;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for pupils. */
@Component
public class Guardians {
    private final GuardianshipStore store;

    Guardians(GuardianshipStore store) {
        this.store = store;
    }

    /** The accounts that answer for this pupil, in the order in which they came; for messages and hand-over. */
    @Transactional(readOnly = true)
    public List<Long> of(Scope scope, Pupil.Id pupil) {
        return store.accountsOf(scope, pupil);
    }
}
