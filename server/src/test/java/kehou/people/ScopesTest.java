package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.Clause;
import kehou.kernel.Role;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.region.NewOrganisation;
import kehou.region.OperatorAuthorisations;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ScopesTest extends PeopleJourney {
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Scopes scopes;

    @Autowired
    Screens screens;

    @Autowired
    SignInTokens tokens;

    @Autowired
    Organisations organisations;

    @Autowired
    OperatorAuthorisations authorisations;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEACHER", "SCHOOL", "SCHOOL_FINANCE", "PRINCIPAL"})
    @Clause("NP-1.2/own-rights")
    void people_of_a_school_open_their_school_and_no_other(Role role) {
        Scope scope = scopes.of(token(role, 41, 7));
        assertThat(scope.schools()).containsExactly(41);
        assertThat(scope.areas()).isEmpty();
        assertThat(scope.pupils()).isEmpty();
        assertThat(scope.account()).isEqualTo(7);
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void an_authority_reads_the_roll_ups_of_its_area_and_opens_no_school() {
        int district = found(Organisation.Kind.DISTRICT, 0, null);
        int school = found(Organisation.Kind.SCHOOL, district, SchoolRun.DISTRICT);
        Scope ofDistrict = scopes.of(token(Role.BUREAU, district, 7));
        assertThat(ofDistrict.areas()).containsExactly(district);
        assertThat(ofDistrict.schools()).isEmpty();
        Scope ofCity = scopes.of(token(Role.BUREAU_FINANCE, 0, 7));
        assertThat(ofCity.areas()).contains(0, district).doesNotContain(school);
        assertThat(ofCity.schools()).isEmpty();
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void an_operator_opens_the_schools_that_authorised_it() {
        int operator = found(Organisation.Kind.OPERATOR, 0, null);
        int other = found(Organisation.Kind.OPERATOR, 0, null);
        int school = found(Organisation.Kind.SCHOOL, 0, SchoolRun.MUNICIPAL);
        Scope city = bureau(0, 1);
        tenancy.as(city, () -> authorisations.authorise(city, operator, school));
        assertThat(scopes.of(token(Role.OPERATOR, operator, 7)).schools()).containsExactly(school);
        assertThat(scopes.of(token(Role.OPERATOR, other, 8)).schools()).isEmpty();
    }

    @Test
    @Clause("NP-1.2/own-rights")
    void a_guardian_opens_the_schools_of_the_own_children_for_these_children_alone() {
        Person guardian = guardian();
        long child = (42L << RowId.SEQUENCE_BITS) | 5;
        wards.link(guardian.id(), List.of(child));
        Scope scope = scopes.of(token(Role.GUARDIAN, 0, guardian.id().value()));
        assertThat(scope.schools()).containsExactly(42);
        assertThat(scope.pupils()).containsExactly(child);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void an_administrator_of_the_platform_opens_nothing(Role role) {
        Scope scope = scopes.of(token(role, 0, 7));
        assertThat(scope.schools()).isEmpty();
        assertThat(scope.areas()).isEmpty();
        assertThat(scope.pupils()).isEmpty();
    }

    @Test
    void a_screen_holds_one_lesson_until_it_ends_and_is_not_a_sign_in() {
        String token = screens.open(
                staff(Role.TEACHER, 41, 7), 41, 4711, clock.instant().plusSeconds(2400));
        Scope scope = scopes.of(tokens.read(token).orElseThrow());
        assertThat(scope.role()).isEqualTo(Role.CLASSROOM);
        assertThat(scope.schools()).isEqualTo(Set.of(41));
        assertThat(scope.approval()).isEqualTo(4711);
        httpWithToken(token).get("/api/me").expect(403);
        httpWithToken(token)
                .post("/api/me/password", Map.of("password", "Meihua-8-Shui"))
                .expect(401);
        clock.advance(Duration.ofMinutes(41));
        httpWithToken(token).get("/api/me").expect(401);
    }

    @Test
    void a_teacher_opens_no_screen_of_another_school() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> screens.open(
                        staff(Role.TEACHER, 41, 7), 42, 4711, clock.instant().plusSeconds(60)))
                .hasMessageContaining("kernel.not_found");
    }

    private SignInToken token(Role role, int place, long account) {
        return new SignInToken(
                SignInToken.Kind.SIGN_IN,
                account,
                1,
                1,
                role,
                place,
                Apps.DESK,
                Strength.TOTP,
                null,
                clock.instant(),
                clock.instant().plusSeconds(900),
                clock.instant().plusSeconds(9000));
    }

    private int found(Organisation.Kind kind, int parent, @Nullable SchoolRun run) {
        Scope city = bureau(0, 1);
        NewOrganisation wish = new NewOrganisation(
                kind,
                "所辖单位" + NAMES.incrementAndGet(),
                parent,
                run,
                run == null ? null : List.of(Stage.PRIMARY),
                false,
                false,
                false,
                false,
                null);
        return tenancy.as(city, () -> organisations.found(city, wish)).number();
    }
}
