package kehou.library;

import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.people.StaffList;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instructor library of a school. Refuses instructors of other schools as not found. */
@Component
public class Instructors {
    private final InstructorStore store;
    private final StaffList staff;
    private final Ids ids;

    Instructors(InstructorStore store, StaffList staff, Ids ids) {
        this.store = store;
        this.staff = staff;
        this.ids = ids;
    }

    /** Every instructor of the caller's schools, oldest first. */
    @Transactional(readOnly = true)
    public List<Instructor> all(Scope scope) {
        return store.all(scope);
    }

    @Transactional(readOnly = true)
    public Instructor find(Scope scope, Instructor.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The instructors that this account is, at the schools the scope opens. */
    @Transactional(readOnly = true)
    public List<Instructor> ofAccount(Scope scope, long account) {
        return store.ofAccount(scope, account);
    }

    /** Whoever this person from outside is, at the schools the scope opens. */
    @Transactional(readOnly = true)
    public List<Instructor> ofPerson(Scope scope, long person) {
        return store.ofPerson(scope, person);
    }

    /** Who stands on this admitted dossier, at the schools the scope opens. */
    @Transactional(readOnly = true)
    public List<Instructor> engagedFrom(Scope scope, long dossier) {
        return store.engagedFrom(scope, dossier);
    }

    /** A new draft in the library of {@code school}. */
    @Transactional
    public Instructor add(Scope scope, int school, InstructorDraft draft) {
        Instructor.Id id = ids.next(scope.at(school), Instructor.Id::new);
        Long account = accountOf(scope, draft);
        try {
            store.insert(scope, id, draft, account);
        } catch (DuplicateKeyException e) {
            throw Refusal.STAFF_TAKEN.refused();
        }
        return find(scope, id);
    }

    /** Rewrites a draft or a returned instructor; refuses when locked or changed meanwhile. */
    @Transactional
    public Instructor edit(Scope scope, Instructor.Id id, InstructorDraft draft) {
        Instructor now = find(scope, id);
        if (now.engagedFrom() != null) {
            throw Refusal.ENGAGED.refused();
        }
        if (!now.state().open()) {
            throw Refusal.LOCKED.refused("state", now.state());
        }
        if (draft.staff() != null && now.person() != null) {
            throw Refusal.STAFF_MISMATCH.refused();
        }
        int seen = draft.version() == null ? now.version() : draft.version();
        Long account = accountOf(scope, draft);
        try {
            if (!store.update(scope, id, draft, account, seen)) {
                throw Reason.stale(now);
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.STAFF_TAKEN.refused();
        }
        return find(scope, id);
    }

    /** The account with which this instructor signs in, once an invitation was accepted. */
    @Transactional
    public void bind(Scope scope, Instructor.Id id, long account) {
        store.bind(scope, id, account);
    }

    private @Nullable Long accountOf(Scope scope, InstructorDraft draft) {
        // Who is nobody's staff is from outside and needs a clearance: no name without a staff row gets round it.
        if ((draft.kind() == InstructorKind.STAFF) != (draft.staff() != null)) {
            throw Refusal.STAFF_MISMATCH.refused();
        }
        if (draft.staff() == null) {
            return null;
        }
        return staff.accountOf(scope, draft.staff()).orElse(null);
    }
}
