package kehou.timetable;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.region.Term;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schedules that anyone may read: of this term, the version that stands, practice schools left out. */
@Component
public class PublicSchedules {
    private final PublishedScheduleStore store;
    private final Terms terms;

    PublicSchedules(PublishedScheduleStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /** Schools whose name holds {@code name}, of one district or all; {@code after} is a school's number. */
    @Transactional(readOnly = true)
    public Page<PublishedScheduleLine> search(String name, @Nullable Integer district, long after, int limit) {
        List<PublishedScheduleLine> found = terms.current()
                .map(term -> store.search(term.id(), name.strip(), district, after, limit + 1))
                .orElse(List.of());
        return Page.of(found, limit, PublishedScheduleLine::school);
    }

    /** A school's; 404 while it has published none. */
    @Transactional(readOnly = true)
    public PublishedSchedule of(int school) {
        Term term = terms.current().orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return store.of(school, term.id()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
