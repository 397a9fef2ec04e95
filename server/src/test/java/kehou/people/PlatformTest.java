package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

class PlatformTest extends PeopleJourney {
    @Test
    void the_security_administrator_gives_and_takes_roles_and_sees_names_masked() {
        Person person = person(31, Role.SCHOOL);
        Http admin = admin(9_999);
        admin.post("/api/platform/grants", grant(person, Role.BUREAU, 0)).expect(204);
        var row = admin.get(
                        "/api/platform/accounts?limit=1&after=" + (person.id().value() - 1))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(row.path("name").asString()).isEqualTo("王**");
        assertThat(row.path("grants")).hasSize(2);
        assertThat(row.toString()).doesNotContain(person.phone());
        long given = row.path("grants").path(1).path("id").asLong();
        admin.delete("/api/platform/grants/" + given).expect(204);
        admin.delete("/api/platform/grants/" + given).expect(404);
    }

    @Test
    void a_locked_account_is_out_at_once_and_back_when_another_unlocks_it() {
        Person person = person(31, Role.TEACHER);
        Browser browser = desk();
        browser.signIn(person.login(), PASSWORD).expect(200);
        Http admin = admin(9_999);
        admin.post("/api/platform/accounts/" + person.id().value() + "/lock").expect(204);
        browser.get("/api/me").expect(401);
        browser.signIn(person.login(), PASSWORD).expect(401);
        admin.post("/api/platform/accounts/" + person.id().value() + "/unlock").expect(204);
        browser.signIn(person.login(), PASSWORD).expect(200);
    }

    @Test
    void an_administrators_own_account_is_another_persons_business() {
        Person admin = person(0, Role.SECURITY_ADMIN);
        Http self = admin(admin.id().value());
        for (String act : List.of("/lock", "/unlock")) {
            assertThat(self.post("/api/platform/accounts/" + admin.id().value() + act)
                            .expect(409)
                            .code())
                    .isEqualTo("people.not_oneself");
        }
        self.delete("/api/platform/accounts/" + admin.id().value() + "/totp").expect(409);
        self.post("/api/platform/grants", grant(admin, Role.AUDIT_ADMIN, 0)).expect(409);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void the_three_administrators_exclude_each_other_and_everything_else(Role administrator) {
        Http admin = admin(9_999);
        for (Role other : EnumSet.of(
                Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.BUREAU, Role.BUREAU_FINANCE)) {
            if (other != administrator) {
                Person person = person(0, administrator);
                assertThat(admin.post("/api/platform/grants", grant(person, other, 0))
                                .expect(409)
                                .code())
                        .isEqualTo("people.roles_exclude");
                assertThat(grants.of(List.of(person.id()))).hasSize(1);
            }
        }
    }

    @Test
    void the_schema_itself_holds_the_administrators_apart() {
        Person person = person(0, Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> inSchools(
                        () -> jdbc.sql("""
                                insert into people.role_grant(school_id, id, account, role, place, given_at, given_by)
                                values (0, 1, :account, 'AUDIT_ADMIN', 0, '2026-09-16', 0)
                                """)
                                .param("account", person.id().value())
                                .update(),
                        0))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("role_grant_sides_exclude");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GUARDIAN", "SCHOOL", "BUREAU", "OPERATOR", "SYSTEM_ADMIN", "AUDIT_ADMIN"})
    void nobody_else_touches_accounts(Role role) {
        Person victim = person(31, Role.TEACHER);
        Scope scope = new Scope(role, 0, 7, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
        http(scope).get("/api/platform/accounts").expect(403);
        http(scope).post("/api/platform/grants", grant(victim, Role.SCHOOL, 31)).expect(403);
        http(scope)
                .post("/api/platform/accounts/" + victim.id().value() + "/lock")
                .expect(403);
        desk().signIn(victim.login(), PASSWORD).expect(200);
    }

    @Test
    void no_portals_scope_sees_a_row_of_the_citys_accounts() {
        person(31, Role.SCHOOL);
        for (Scope scope : List.of(staff(Role.SCHOOL, 31, 7), bureau(0, 7, 0), guardian(7, 31L << 35))) {
            assertThat(tenancy.as(
                            scope,
                            () -> inTransaction(() -> jdbc.sql("select count(*) from people.account")
                                    .query(Long.class)
                                    .single())))
                    .isZero();
        }
    }

    @Test
    void many_families_become_accounts_at_once_and_a_second_import_finds_the_same() throws Exception {
        Map<String, String> families = new java.util.HashMap<>();
        for (int i = 0; i < 300; i++) {
            families.put(newPhone(), "家长" + i);
        }
        List<java.util.concurrent.Callable<Map<String, Account.Id>>> imports =
                List.of(() -> accounts.guardians(families), () -> accounts.guardians(families));
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(imports);
            assertThat(results.get(0).get()).isEqualTo(results.get(1).get()).hasSize(300);
            assertThat(Set.copyOf(results.get(0).get().values())).hasSize(300);
            assertThat(grants.of(results.get(0).get().values())).hasSize(300);
        }
    }

    private Http admin(long account) {
        return http(new Scope(Role.SECURITY_ADMIN, 0, account, Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null));
    }

    private static Map<String, Object> grant(Person person, Role role, int place) {
        return Map.of("account", person.id().value(), "role", role.name(), "place", place);
    }
}
