package kehou.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.channel.Sms;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for pupils. */
@Component
public class Guardians {
    private final GuardianshipStore store;
    private final Sms sms;

    Guardians(GuardianshipStore store, Sms sms) {
        this.store = store;
        this.sms = sms;
    }

    /** The accounts that answer for this pupil, in the order in which they came; for messages and hand-over. */
    @Transactional(readOnly = true)
    public List<Long> of(Scope scope, Pupil.Id pupil) {
        return store.accountsOf(scope, pupil);
    }

    /** The same of many pupils of one school at once; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, List<Long>> of(Scope scope, int school, Collection<Pupil.Id> pupils) {
        return pupils.isEmpty() ? Map.of() : store.accountsOf(scope, school, pupils);
    }

    /** The name that the school's roster has for this guardian of the pupil. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(Scope scope, Pupil.Id pupil, long account) {
        return store.of(scope, pupil.school(), List.of(scope.pupil(pupil))).stream()
                .filter(held -> Long.valueOf(account).equals(held.account()))
                .flatMap(held -> Stream.ofNullable(held.name()))
                .findFirst();
    }

    /** The account of one guardianship of the pupil, as {@link Pupils#detail} names it; none where it cannot sign in. */
    @Transactional(readOnly = true)
    public Optional<Long> account(Scope scope, Pupil.Id pupil, long guardianship) {
        return store.of(scope, pupil.school(), List.of(scope.pupil(pupil))).stream()
                .filter(held -> held.id() == guardianship)
                .flatMap(held -> Stream.ofNullable(held.account()))
                .findFirst();
    }

    /** Sends a text to every guardian of the pupil, after the transaction at hand; how many phones it goes to. */
    @Transactional(readOnly = true)
    public int text(Scope scope, Pupil.Id pupil, String words) {
        List<String> phones = store.of(scope, pupil.school(), List.of(scope.pupil(pupil))).stream()
                .flatMap(held -> Stream.ofNullable(held.phone()))
                .distinct()
                .toList();
        phones.forEach(phone -> Outgoing.afterCommit(() -> sms.send(phone, words)));
        return phones.size();
    }
}
