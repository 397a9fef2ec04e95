package kehou.library;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Schools keep a row of whoever they engaged; what the authority finds about the dossier reaches it at once. */
@Component
class EngagedCopies {
    private final InstructorStore instructors;
    private final EngagementStore store;
    private final Tenancy tenancy;

    EngagedCopies(InstructorStore instructors, EngagementStore store, Tenancy tenancy) {
        this.instructors = instructors;
        this.store = store;
        this.tenancy = tenancy;
    }

    /** {@code at} opens the dossier. In the same transaction, so that no class slips in between. */
    @Transactional
    void follow(Scope at, Instructor.Id dossier) {
        Scope reader = PoolScopes.everySchool(at);
        List<Engagement> running = tenancy.as(reader, () -> store.onDossier(dossier));
        if (running.isEmpty()) {
            return;
        }
        Instructor of =
                tenancy.as(at, () -> instructors.find(at, dossier)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        running.forEach(engagement -> {
            Scope there = at.within(Purpose.SERVICE, engagement.id().school());
            tenancy.as(there, () -> store.follow(there, engagement.instructor(), of));
        });
    }

    /** Does the school have this person in its library otherwise than through the pool? */
    boolean known(Scope at, Instructor dossier, long account) {
        Long person = dossier.person();
        return instructors.ofAccount(at, account).stream().anyMatch(one -> other(one, dossier))
                || person != null && instructors.ofPerson(at, person).stream().anyMatch(one -> other(one, dossier));
    }

    private static boolean other(Instructor one, Instructor dossier) {
        Long from = one.engagedFrom();
        return (from == null || from != dossier.id().value())
                && !one.id().equals(dossier.id())
                && one.state() != Standing.REFUSED
                && one.state() != Standing.WITHDRAWN;
    }
}
