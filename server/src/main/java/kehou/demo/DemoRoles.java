package kehou.demo;

import java.util.List;
import java.util.Map;
import kehou.kernel.Role;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.DemoAccounts;
import kehou.people.Grants;
import kehou.people.NewAccount;
import kehou.people.Passwords;
import kehou.region.Organisation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One person of every role, behind a button of the demonstration's sign-in page. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoRoles {
    /** Known to everyone: it opens invented people only. */
    static final String PASSWORD = "Yunjiang-2026";

    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final DemoAccounts offers;

    DemoRoles(Accounts accounts, Grants grants, Passwords passwords, DemoAccounts offers) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.offers = offers;
    }

    /** Makes and offers them, in the order in which the page shows them. */
    void offer(List<DemoSchool> schools, int operator, int youthCentre) {
        String hash = passwords.hash(PASSWORD);
        DemoSchool first = schools.getFirst();
        DemoSchool county = DemoSchool.county(schools);
        desk(hash, "city", "市教育局", "demo-city", "陈望舒", Role.BUREAU, Organisation.CITY);
        desk(hash, "city-finance", "市教育局财务", "demo-city-finance", "林佳宁", Role.BUREAU_FINANCE, Organisation.CITY);
        desk(hash, "district", "区教育局", "demo-district", "高立新", Role.BUREAU, first.district);
        desk(hash, "school", "学校管理员", "demo-school", "许晓燕", Role.SCHOOL, first.number);
        desk(hash, "principal", "校长", "demo-principal", "周德明", Role.PRINCIPAL, first.number);
        desk(hash, "finance", "学校财务", "demo-finance", "丁慧", Role.SCHOOL_FINANCE, first.number);
        desk(hash, "county-school", "县城学校管理员", "demo-county", "彭海波", Role.SCHOOL, county.number);
        desk(hash, "practice", "练习学校管理员", "demo-practice", "练习账号", Role.SCHOOL, schools.getLast().number);
        desk(hash, "operator", "运营方", "demo-operator", "姚国栋", Role.OPERATOR, operator);
        desk(hash, "provider", "课程单位", "demo-provider", "罗思远", Role.OPERATOR, youthCentre);
        mobile("guardian", "家长（两个孩子）", SchoolFiles.TWO_CHILDREN, "许建国");
        mobile("guardian-2", "家长（一个孩子）", SchoolFiles.ONE_CHILD, "家长");
        teacher("teacher", "任课教师", first, 0);
        teacher("outside-teacher", "校外教师", first, first.teachers.size() - 1);
        desk(hash, "system", "系统管理员", "demo-system", "系统管理员", Role.SYSTEM_ADMIN, Organisation.CITY);
        desk(hash, "security", "安全管理员", "demo-security", "安全管理员", Role.SECURITY_ADMIN, Organisation.CITY);
        desk(hash, "audit", "审计管理员", "demo-audit", "审计管理员", Role.AUDIT_ADMIN, Organisation.CITY);
    }

    private void desk(String hash, String key, String label, String login, String name, Role role, int place) {
        Account.Id account = accounts.create(new NewAccount(login, null, name, hash));
        grants.give(account, role, place, 0);
        offers.offer(key, label, account, role, place);
    }

    private void mobile(String key, String label, String phone, String name) {
        Account.Id account = accounts.guardians(Map.of(phone, name)).get(phone);
        if (account != null) {
            offers.offer(key, label, account, Role.GUARDIAN, Organisation.CITY);
        }
    }

    private void teacher(String key, String label, DemoSchool school, int index) {
        Account.Id account = new Account.Id(school.teachers.get(index).account());
        offers.offer(key, label, account, Role.TEACHER, school.number);
    }
}
