package kehou.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What guardians allow beyond the school's duty (NC-17/confidential): each with the version and hash of the text they
 * saw. A newer text asks anew; nothing here is ever a condition of the service.
 */
@Component
public class Consents {
    private final ConsentStore store;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consents(ConsentStore store, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The texts as they stand. */
    @Transactional(readOnly = true)
    public List<Consent.ConsentText> texts() {
        return store.texts();
    }

    /** Where the guardians of this pupil stand on every item. */
    @Transactional(readOnly = true)
    public List<Consent> of(Scope scope, Pupil.Id pupil) {
        Map<Consent.Item, ConsentStore.Last> last =
                store.last(scope, pupil).stream().collect(Collectors.toMap(ConsentStore.Last::item, each -> each));
        return store.texts().stream()
                .map(text -> consent(pupil, text, last.get(text.item())))
                .toList();
    }

    /** Whether this use of the pupil's data is allowed now. */
    @Transactional(readOnly = true)
    public boolean allows(Scope scope, Pupil.Id pupil, Consent.Item item) {
        return of(scope, pupil).stream().anyMatch(each -> each.item() == item && each.given());
    }

    /**
     * The guardian's word on one item, on the text with this hash. Refuses CONSENT_TEXT_OUTDATED when another text is
     * current, so that nobody agrees to what they did not see.
     */
    @Transactional
    public List<Consent> put(
            Scope scope, Pupil.Id pupil, Consent.Item item, String hash, boolean given, Consent.Channel channel) {
        scope.pupil(pupil);
        Consent.ConsentText text = store.texts().stream()
                .filter(each -> each.item() == item && each.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> RosterRefusal.CONSENT_TEXT_OUTDATED.refused("item", item));
        int school = scope.at(pupil);
        store.add(scope, ids.next(school, Consent.Id::new), pupil, text, given, channel, clock.instant());
        events.publishEvent(
                given
                        ? new Consent.Given(school, pupil.value(), item, text.version())
                        : new Consent.Withdrawn(school, pupil.value(), item));
        return of(scope, pupil);
    }

    private static Consent consent(Pupil.Id pupil, Consent.ConsentText text, ConsentStore.@Nullable Last last) {
        boolean given = last != null && last.given() && last.version() == text.version();
        return new Consent(
                pupil,
                text.item(),
                text.title(),
                text.text(),
                text.version(),
                text.hash(),
                given,
                last == null ? null : last.channel(),
                last == null ? null : last.at());
    }
}
