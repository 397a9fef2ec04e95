package kehou.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.region.Organisation;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inboxes: what was said while nobody was looking. */
@Component
public class Messages {
    private final MessageStore store;
    private final Guardians guardians;
    private final Tenancy tenancy;
    private final Clock clock;

    Messages(MessageStore store, Guardians guardians, Tenancy tenancy, Clock clock) {
        this.store = store;
        this.guardians = guardians;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Leaves a message for every guardian of the pupil; a repeated cause leaves none. */
    @Transactional
    public void leave(Scope scope, Pupil.Id pupil, Message.Kind kind, Session.@Nullable Id session, long about) {
        for (long account : guardians.of(scope, pupil)) {
            store.insert(scope, account, kind, pupil, session, about, clock.instant());
        }
    }

    /** Leaves a message for every guardian of many pupils of one school, in one statement; a repeated cause leaves none. */
    @Transactional
    public void leaveAll(Scope scope, int school, Collection<Pupil.Id> pupils, Message.Kind kind, long about) {
        Map<Pupil.Id, List<Long>> accounts = guardians.of(scope, school, pupils);
        if (!accounts.isEmpty()) {
            store.insertAll(scope, school, accounts, kind, about, clock.instant());
        }
    }

    /** Leaves a message for these accounts, of a school's own people; a repeated cause leaves none. */
    @Transactional
    public void leave(Scope scope, Iterable<Long> accounts, Pupil.Id pupil, Message.Kind kind, long about) {
        for (long account : accounts) {
            store.insert(scope, account, kind, pupil, null, about, clock.instant());
        }
    }

    /** Leaves a message for these accounts of a school's own people, about no one child; a repeated cause leaves none. */
    @Transactional
    public void leave(Scope scope, int school, Iterable<Long> accounts, Message.Kind kind, long about) {
        for (long account : accounts) {
            store.insert(scope, school, account, kind, about, clock.instant());
        }
    }

    /** The caller's own messages, newest first; {@code after} is an earlier answer's {@code next}. */
    @Transactional(readOnly = true)
    public Page<Message> of(Scope scope, @Nullable Instant after, @Nullable Integer limit) {
        int most = Page.limit(limit);
        Instant before = after == null ? clock.instant().plusSeconds(1) : after;
        Scope own = own(scope);
        return tenancy.as(own, () -> Page.of(store.of(own, before, most + 1), most, Message::madeAt));
    }

    /** Marks one of the caller's own as read; again changes nothing. */
    @Transactional
    public void read(Scope scope, Message.Id id) {
        Scope own = own(scope);
        if (!tenancy.as(own, () -> store.read(own, id, clock.instant()))) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }

    /** What is told to somebody who works at no one school lies at the city; only the own account's is read. */
    private static Scope own(Scope scope) {
        Set<Integer> places = new HashSet<>(scope.schools());
        places.add(Organisation.CITY);
        return scope.within(scope.purpose(), places.toArray(Integer[]::new));
    }
}
