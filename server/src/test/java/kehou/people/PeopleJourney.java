package kehou.people;

import java.util.concurrent.atomic.AtomicInteger;
import kehou.Journey;
import kehou.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Journeys about people: each makes persons of its own. */
abstract class PeopleJourney extends Journey {
    static final String PASSWORD = "Juhua-7-Shan";
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Wards wards;

    @Autowired
    Passwords passwords;

    /** A person with login and password, and these roles at this place. */
    record Person(Account.Id id, String login, String phone) {}

    Person person(int place, Role... roles) {
        int number = NUMBER.incrementAndGet();
        String login = "person" + number;
        String phone = phone(number);
        Account.Id id = accounts.create(new NewAccount(login, phone, "王小" + number, passwords.hash(PASSWORD)));
        for (Role role : roles) {
            grants.give(id, role, place, 0);
        }
        return new Person(id, login, phone);
    }

    /** A guardian known by phone only. */
    Person guardian() {
        String phone = phone(NUMBER.incrementAndGet());
        return new Person(accounts.guardians(java.util.Map.of(phone, "李雷")).get(phone), "", phone);
    }

    static String newPhone() {
        return phone(NUMBER.incrementAndGet());
    }

    Browser desk() {
        return new Browser(url(""), Apps.DESK);
    }

    Browser mobile() {
        return new Browser(url(""), Apps.MOBILE);
    }

    private static String phone(int number) {
        return "1990000" + number;
    }
}
