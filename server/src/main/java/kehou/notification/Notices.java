package kehou.notification;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisations are told: a school and its operators of the school's, an authority and a provider of its own. */
@Component
public class Notices {
    /** A scope opens 50 places; the caller's own is one of them. */
    private static final int SCHOOLS_BESIDE = 49;

    private final NoticeStore store;
    private final Signals signals;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    Notices(NoticeStore store, Signals signals, Tenancy tenancy, Ids ids, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Leaves a notice at an organisation that {@code scope} opens, once for a cause, and tells open screens. */
    @Transactional
    void leave(Scope scope, int organisation, NoticeDraft draft, String cause) {
        Notice made = draft.at(ids.next(organisation, Notice.Id::new), clock.instant());
        if (store.insert(scope, made, cause)) {
            signals.send(
                    scope,
                    Signal.Type.NOTICE,
                    organisation,
                    null,
                    List.of(),
                    Map.of("notice", made.id().value()));
        }
    }

    /** What the caller's organisation was told, newest first. */
    @Transactional(readOnly = true)
    public Page<Notice> of(Scope scope, long after, int limit) {
        Scope own = own(scope);
        return tenancy.as(
                own,
                () -> Page.of(
                        store.of(own, after, limit + 1),
                        limit,
                        notice -> notice.id().value()));
    }

    /** Somebody there has read it; again changes nothing. An operator reads for itself, not for the schools it serves. */
    @Transactional
    public void read(Scope scope, Notice.Id id) {
        Scope own = scope.role() == Role.OPERATOR ? scope.within(Purpose.OPERATION, scope.place()) : own(scope);
        if (!tenancy.as(own, () -> store.read(own, id, clock.instant()))) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }

    private static Scope own(Scope scope) {
        return switch (scope.role()) {
            case BUREAU -> scope.within(Purpose.SUPERVISION, scope.place());
            case OPERATOR -> {
                Set<Integer> places = scope.schools().stream()
                        .sorted()
                        .limit(SCHOOLS_BESIDE)
                        .collect(Collectors.toCollection(HashSet::new));
                places.add(scope.place());
                yield scope.within(Purpose.OPERATION, places.toArray(Integer[]::new));
            }
            default -> scope;
        };
    }
}
