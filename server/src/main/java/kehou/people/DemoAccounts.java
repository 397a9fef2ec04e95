package kehou.people;

import java.util.List;
import java.util.Objects;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people a demonstration lets anyone be, at one click and without a password. Not there outside the demo. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
public class DemoAccounts {
    private final CityWork city;
    private final DemoAccountStore store;
    private final Accounts accounts;
    private final Grants grants;
    private final GrantCards cards;
    private final SignIns signIns;

    DemoAccounts(
            CityWork city,
            DemoAccountStore store,
            Accounts accounts,
            Grants grants,
            GrantCards cards,
            SignIns signIns) {
        this.city = city;
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.cards = cards;
        this.signIns = signIns;
    }

    /** Offers this account under this role, which it must hold (404 otherwise); a key offered before stays as it is. */
    public void offer(String key, String label, Account.Id account, Role role, int place) {
        Grant held = grants.of(List.of(account)).stream()
                .filter(grant -> grant.role() == role && grant.place() == place)
                .findFirst()
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        city.run(() -> store.add(CityWork.CITY, new DemoAccountStore.Offered(key, label, held.id())));
    }

    /** All on offer, in the order they were offered. */
    public List<DemoAccount> all() {
        return city.get(() -> store.all(CityWork.CITY)).stream()
                .flatMap(offered -> grants.find(offered.grant()).stream().map(grant -> account(offered, grant)))
                .toList();
    }

    /** Signs in as that one, beside whoever is signed in as the same. */
    Entrance.In signIn(String key, String device, Visitor from) {
        Grant grant = city.get(() -> store.find(CityWork.CITY, key))
                .flatMap(grants::find)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        String app = appOf(grant.role());
        String bound = app.equals(Apps.MOBILE) ? device : null;
        SignIns.Entry entry = new SignIns.Entry(app, Strength.TOTP, bound, from, false);
        return new Entrance.In(accounts.require(grant.account()), signIns.start(grant, entry));
    }

    private DemoAccount account(DemoAccountStore.Offered offered, Grant grant) {
        Account account = accounts.require(grant.account());
        String login = account.login();
        String typed = login == null ? Objects.requireNonNull(account.phone()).text() : login;
        String placeName = cards.named(List.of(grant)).getFirst().placeName();
        return new DemoAccount(offered.key(), grant.role(), offered.label(), placeName, typed, appOf(grant.role()));
    }

    private static String appOf(Role role) {
        return Apps.shows(Apps.MOBILE, role) ? Apps.MOBILE : Apps.DESK;
    }
}
