package kehou.people;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The city's accounts. Every method switches to the city's rows by itself: the caller has checked that
 * its own caller may.
 */
@Component
public class Accounts {
    private final CityWork city;
    private final AccountStore store;
    private final Grants grants;
    private final SignIns signIns;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            CityWork city,
            AccountStore store,
            Grants grants,
            SignIns signIns,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.city = city;
        this.store = store;
        this.grants = grants;
        this.signIns = signIns;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** A new account; a login or phone that someone has is refused (LOGIN_TAKEN, PHONE_TAKEN). */
    public Account.Id create(NewAccount wish) {
        return city.get(() -> {
            Account.Id id = ids.next(0, Account.Id::new);
            if (!store.add(CityWork.CITY, id, wish, clock.instant())) {
                String login = wish.login();
                boolean byLogin =
                        login != null && store.byLogin(CityWork.CITY, login).isPresent();
                throw (byLogin ? SignInRefusal.LOGIN_TAKEN : SignInRefusal.PHONE_TAKEN).refused();
            }
            events.publishEvent(new Account.Created(id.value()));
            return id;
        });
    }

    /**
     * The accounts behind these phones, made where there are none, each with the guardian's grant: a
     * guardian of two children, at two schools, is one guardian.
     *
     * @param namesByPhone eleven digits to the guardian's name, used for new accounts only
     */
    public Map<String, Account.Id> guardians(Map<String, String> namesByPhone) {
        if (namesByPhone.isEmpty()) {
            return Map.of();
        }
        return city.get(() -> {
            List<String> phones = List.copyOf(namesByPhone.keySet());
            List<byte[]> blinds = phones.stream().map(store::blind).toList();
            addMissing(phones, blinds, namesByPhone);
            Map<ByteBuffer, Account.Id> known = store.byPhones(CityWork.CITY, blinds);
            grants.giveAll(known.values(), Role.GUARDIAN, 0);
            Map<String, Account.Id> found = new LinkedHashMap<>();
            for (int i = 0; i < phones.size(); i++) {
                found.put(phones.get(i), Objects.requireNonNull(known.get(ByteBuffer.wrap(blinds.get(i)))));
            }
            return found;
        });
    }

    private void addMissing(List<String> phones, List<byte[]> blinds, Map<String, String> namesByPhone) {
        Map<ByteBuffer, Account.Id> known = store.byPhones(CityWork.CITY, blinds);
        List<byte[]> newBlinds = new ArrayList<>();
        List<NewAccount> wishes = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            if (!known.containsKey(ByteBuffer.wrap(blinds.get(i)))) {
                newBlinds.add(blinds.get(i));
                String phone = phones.get(i);
                wishes.add(new NewAccount(null, phone, namesByPhone.getOrDefault(phone, ""), null));
            }
        }
        if (!wishes.isEmpty()) {
            List<Account.Id> numbers = ids.next(0, wishes.size(), Account.Id::new);
            store.addAll(CityWork.CITY, numbers, newBlinds, wishes, clock.instant());
            events.publishEvent(new Account.ManyCreated(wishes.size()));
        }
    }

    /** The account of this phone, made where there is none, with this role at this place. */
    public Account.Id staff(String phone, String name, Role role, int place) {
        return city.get(() -> {
            Account.Id id = byPhoneOrNew(phone, name);
            grants.give(id, role, place, 0);
            return id;
        });
    }

    /** The account; 404 if there is none. */
    public Account require(Account.Id id) {
        return city.get(() -> store.find(CityWork.CITY, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The person's name, where there is such an account. */
    public Optional<PersonName> nameOf(Account.Id id) {
        return find(id).map(Account::name);
    }

    Optional<Account> find(Account.Id id) {
        return city.get(() -> store.find(CityWork.CITY, id));
    }

    /** By login, or by phone where it looks like one. */
    Optional<Account> called(String name) {
        return city.get(() -> {
            Optional<Account.Id> id = PhoneDigits.looksLikeOne(name)
                    ? store.byPhone(CityWork.CITY, name)
                    : store.byLogin(CityWork.CITY, name);
            return id.flatMap(found -> store.find(CityWork.CITY, found));
        });
    }

    List<Account> after(long after, int limit) {
        return city.get(() -> store.after(CityWork.CITY, after, limit));
    }

    /** Locks the account until another person unlocks it; all its sign-ins end within five seconds. */
    void lock(Account.Id id) {
        city.run(() -> {
            move(id, Account.State.ACTIVE, Account.State.LOCKED);
            signIns.endAll(id, SignIn.End.LOCKED);
            events.publishEvent(new Account.Locked(id.value()));
        });
    }

    void unlock(Account.Id id) {
        city.run(() -> {
            move(id, Account.State.LOCKED, Account.State.ACTIVE);
            events.publishEvent(new Account.Unlocked(id.value()));
        });
    }

    private void move(Account.Id id, Account.State from, Account.State to) {
        if (!store.move(CityWork.CITY, id, from, to)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }

    private Account.Id byPhoneOrNew(String phone, String name) {
        return store.byPhone(CityWork.CITY, phone).orElseGet(() -> {
            Account.Id id = ids.next(0, Account.Id::new);
            if (store.add(CityWork.CITY, id, new NewAccount(null, phone, name, null), clock.instant())) {
                events.publishEvent(new Account.Created(id.value()));
                return id;
            }
            return store.byPhone(CityWork.CITY, phone).orElseThrow(SignInRefusal.PHONE_TAKEN::refused);
        });
    }
}
