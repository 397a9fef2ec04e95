package kehou.library;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course library of a school. Refuses courses of other schools as not found. */
@Component
public class Courses {
    private final CourseStore store;
    private final Files files;
    private final Ids ids;

    Courses(CourseStore store, Files files, Ids ids) {
        this.store = store;
        this.files = files;
        this.ids = ids;
    }

    /** Every course of the caller's schools, oldest first. */
    @Transactional(readOnly = true)
    public List<Course> all(Scope scope) {
        return store.all(scope);
    }

    @Transactional(readOnly = true)
    public Course find(Scope scope, Course.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The picks of this course at the caller's schools, those that were put away left out. */
    @Transactional(readOnly = true)
    public List<Course> pickedFrom(Scope scope, Course.Id source) {
        return store.pickedFrom(scope, source);
    }

    /** What was picked from this owner, at the schools the scope opens; put away ones left out. */
    @Transactional(readOnly = true)
    public List<Course> pickedFromOwner(Scope scope, int owner) {
        return store.pickedFromOwner(scope, owner);
    }

    /** A new draft in the library of {@code school}. Refuses a name that the school already uses. */
    @Transactional
    public Course add(Scope scope, int school, CourseDraft draft) {
        return add(scope, school, draft, null);
    }

    /** As {@link #add(Scope, int, CourseDraft)}, on behalf of the person with this account. */
    @Transactional
    Course add(Scope scope, int school, CourseDraft draft, @Nullable Long applicant) {
        fits(draft);
        Course.Id id = ids.next(scope.at(school), Course.Id::new);
        try {
            store.insert(scope, id, draft, applicant);
        } catch (DuplicateKeyException e) {
            throw Refusal.NAME_TAKEN.refused("name", draft.name());
        }
        hold(scope, id, draft);
        return find(scope, id);
    }

    /** Rewrites a draft or a returned course; refuses when it is locked or was changed meanwhile. */
    @Transactional
    public Course edit(Scope scope, Course.Id id, CourseDraft draft) {
        Course now = find(scope, id);
        if (!now.state().open()) {
            throw Refusal.LOCKED.refused("state", now.state());
        }
        fits(draft);
        int seen = draft.version() == null ? now.version() : draft.version();
        try {
            if (!store.update(scope, id, draft, seen)) {
                throw Reason.stale(now);
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.NAME_TAKEN.refused("name", draft.name());
        }
        hold(scope, id, draft);
        return find(scope, id);
    }

    /** The courses that the caller applied for, at the places the scope opens. */
    @Transactional(readOnly = true)
    List<Course> ofApplicant(Scope scope) {
        return store.ofApplicant(scope);
    }

    /** What nobody holds goes after a week. A teacher who applies to an authority has the files at the own school. */
    private void hold(Scope scope, Course.Id id, CourseDraft draft) {
        List<StoredFile.Id> named = draft.evidenceOrNone().stream()
                .map(of -> new StoredFile.Id(of.file()))
                .distinct()
                .toList();
        Set<Integer> owners = new TreeSet<>(
                named.stream().map(StoredFile.Id::school).filter(scope::opens).toList());
        owners.addAll(Stream.of(id.school(), scope.place()).filter(scope::opens).toList());
        if (!named.stream().allMatch(file -> owners.contains(file.school()))) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        StoredFile.Holder holder = new StoredFile.Holder("course", id.value());
        owners.forEach(owner -> files.hold(
                scope,
                owner,
                holder,
                named.stream().filter(file -> file.school() == owner).toList()));
    }

    private static void fits(CourseDraft draft) {
        Activity activity = draft.activity();
        if (activity != null && activity.category() != draft.category()) {
            throw Refusal.ACTIVITY_ELSEWHERE.refused("activity", activity, "category", activity.category());
        }
    }
}
