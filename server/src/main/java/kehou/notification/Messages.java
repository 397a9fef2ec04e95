package kehou.notification;

import java.time.Clock;
import java.time.Instant;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inboxes: what was said while nobody was looking. */
@Component
public class Messages {
    private final MessageStore store;
    private final Guardians guardians;
    private final Clock clock;

    Messages(MessageStore store, Guardians guardians, Clock clock) {
        this.store = store;
        this.guardians = guardians;
        this.clock = clock;
    }

    /** Leaves a message for every guardian of the pupil; a repeated cause leaves none. */
    @Transactional
    public void leave(Scope scope, Pupil.Id pupil, Message.Kind kind, Session.@Nullable Id session, long about) {
        for (long account : guardians.of(scope, pupil)) {
            store.insert(scope, account, kind, pupil, session, about, clock.instant());
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
        return Page.of(store.of(scope, before, most + 1), most, Message::madeAt);
    }

    /** Marks one of the caller's own as read; again changes nothing. */
    @Transactional
    public void read(Scope scope, Message.Id id) {
        if (!store.read(scope, id, clock.instant())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }
}
