package kehou.people;

import static kehou.kernel.Role.BUREAU;
import static kehou.kernel.Role.BUREAU_FINANCE;
import static kehou.kernel.Role.EXPERT;
import static kehou.kernel.Role.OPERATOR;
import static kehou.kernel.Role.PRINCIPAL;
import static kehou.kernel.Role.SCHOOL;
import static kehou.kernel.Role.SCHOOL_FINANCE;
import static kehou.kernel.Role.TEACHER;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import kehou.kernel.Role;

/** What sign-in asks of each role and grants it: strength, length, how many at once, whom it may invite. */
final class RoleRules {
    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    private static final Set<Role> MONEY_AND_CITY = EnumSet.of(BUREAU, BUREAU_FINANCE, SCHOOL_FINANCE);

    private RoleRules() {}

    /** How long a sign-in lasts without a request, and in all (trust S9). */
    record Span(Duration idle, Duration whole) {}

    static boolean isAdministrator(Role role) {
        return ADMINISTRATORS.contains(role);
    }

    /** The weakest sign-in with which this role may be exercised. */
    static Strength needs(Role role) {
        if (isAdministrator(role) || MONEY_AND_CITY.contains(role)) {
            return Strength.TOTP;
        }
        return role == Role.GUARDIAN || role == TEACHER ? Strength.CODE : Strength.PASSWORD;
    }

    static Span span(Role role, boolean onBoundDevice) {
        if (isAdministrator(role)) {
            return new Span(Duration.ofMinutes(10), Duration.ofHours(4));
        }
        if (onBoundDevice && role == Role.GUARDIAN) {
            return new Span(Duration.ofDays(30), Duration.ofDays(30));
        }
        if (onBoundDevice && role == TEACHER) {
            return new Span(Duration.ofHours(12), Duration.ofHours(12));
        }
        return new Span(Duration.ofMinutes(15), Duration.ofHours(8));
    }

    /** How many sign-ins one account may have in one app; the oldest makes room (trust S11). */
    static int atOnce(Role role) {
        return role == Role.GUARDIAN ? 5 : 1;
    }

    static PasswordPolicy passwords(Set<Role> roles) {
        return roles.stream().allMatch(role -> role == Role.GUARDIAN) ? PasswordPolicy.FAMILY : PasswordPolicy.STAFF;
    }

    /** The roles that someone in this role may invite others to, each at or below the own place. */
    static Set<Role> invitedBy(Role role) {
        return switch (role) {
            case SECURITY_ADMIN ->
                EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, BUREAU, BUREAU_FINANCE);
            case BUREAU -> EnumSet.of(BUREAU, BUREAU_FINANCE, SCHOOL, PRINCIPAL, OPERATOR, EXPERT, TEACHER);
            case SCHOOL, PRINCIPAL -> EnumSet.of(SCHOOL, SCHOOL_FINANCE, PRINCIPAL, TEACHER);
            case OPERATOR -> EnumSet.of(OPERATOR);
            default -> EnumSet.noneOf(Role.class);
        };
    }
}
