package kehou.enrolment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kehou.enrolment.DrawOpenings.OpenedKey;
import kehou.enrolment.WishListStore.Hidden;
import kehou.enrolment.WishListStore.Kept;
import kehou.enrolment.draw.DrawHash;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an authority does at a school's draw, by a stated case. */
@Component
class DrawCases {
    private final DrawStore draws;
    private final WishListStore lists;
    private final DrawTrials trials;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;

    DrawCases(
            DrawStore draws,
            WishListStore lists,
            DrawTrials trials,
            Organisations organisations,
            Tenancy tenancy,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.lists = lists;
        this.trials = trials;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.events = events;
    }

    /** Opens the keys of a draw that was held; whose they are it does not say. */
    @Transactional
    DrawOpenings open(Scope scope, Draw.Id id, String reason) {
        Scope at = at(scope, id);
        DrawOpenings opened = tenancy.as(at, () -> {
            Draw draw = draws.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
            String seed = draw.seed();
            if (seed == null) {
                throw Refusal.NOT_DRAWN.refused();
            }
            List<OpenedKey> keys =
                    lists.all(at, id).stream().map(kept -> opened(kept, seed)).toList();
            int faults = (int) keys.stream().filter(key -> !key.agrees()).count();
            return new DrawOpenings(id, reason.strip(), faults, keys);
        });
        events.publishEvent(new Draw.KeysOpened(id.school(), id, scope.place(), reason.strip()));
        return opened;
    }

    @Transactional(readOnly = true)
    DrawTrial attempt(Scope scope, Draw.Id id, DrawTrialWish wish) {
        Scope at = at(scope, id);
        return tenancy.as(at, () -> trials.attempt(at, id, wish));
    }

    private OpenedKey opened(Kept kept, String seed) {
        Hidden hidden = lists.open(kept);
        String key = requireNonNull(kept.list().key());
        boolean agrees = DrawHash.key(seed, hidden.lot(), hidden.tickets(), hidden.credit())
                        .equals(key)
                && DrawHash.seal(hidden.salt(), hidden.lot(), hidden.tickets(), hidden.credit())
                        .equals(kept.seal());
        return new OpenedKey(kept.list().receipt(), key, hidden.lot(), hidden.tickets(), hidden.credit(), agrees);
    }

    private Scope at(Scope scope, Draw.Id id) {
        if (!organisations.covers(scope.place(), id.school())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return scope.within(Purpose.SUPERVISION, id.school());
    }
}
