package kehou.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public standing of what was admitted: put by its owner's hand, read by everybody's gate. */
@Component
class Standings {
    private final PublishedStandingStore store;
    private final ApplicationEventPublisher events;

    Standings(PublishedStandingStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** How it stands from now on. {@code at} opens its owner. Putting the same again tells nobody. */
    @Transactional
    public void put(Scope at, PublishedStanding standing) {
        store.put(at, standing)
                .ifPresent(version -> events.publishEvent(new PublishedStanding.Changed(
                        PublishedStandingStore.owner(standing.subjectId()),
                        standing.subject(),
                        standing.subjectId(),
                        standing.state(),
                        version)));
    }

    /** Those of the ids that have a standing. */
    @Transactional(readOnly = true)
    public Map<Long, PublishedStanding> of(PublishedStanding.Subject subject, Collection<Long> ids) {
        return store.of(subject, ids).stream()
                .collect(Collectors.toMap(PublishedStanding::subjectId, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Optional<PublishedStanding> of(PublishedStanding.Subject subject, long id) {
        return Optional.ofNullable(of(subject, List.of(id)).get(id));
    }
}
