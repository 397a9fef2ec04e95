package kehou.enrolment;

import java.util.List;
import kehou.kernel.Scope;
import kehou.region.Term;
import kehou.timetable.ChosenTogether;
import kehou.timetable.PupilChoices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which classes the same children have places in, for a timetable that must not let them meet at once. */
@Component
class OfferingsTogether implements PupilChoices {
    private final PupilDayStore store;

    OfferingsTogether(PupilDayStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChosenTogether> of(Scope scope, int school, Term.Id term) {
        return store.together(scope, school, term);
    }
}
