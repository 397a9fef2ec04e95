package kehou.people;

import java.util.Set;
import kehou.kernel.Role;

/** Which app shows which portal; a sign-in belongs to one app, so that a person may be two things in two windows. */
final class Apps {
    static final String DESK = "desk";
    static final String MOBILE = "mobile";
    static final String CLASSROOM = "classroom";
    static final Set<String> ALL = Set.of(DESK, MOBILE, CLASSROOM);

    private Apps() {}

    static boolean shows(String app, Role role) {
        return switch (app) {
            case DESK -> role != Role.GUARDIAN && role != Role.CLASSROOM && role != Role.SYSTEM;
            case MOBILE -> role == Role.GUARDIAN || role == Role.TEACHER;
            default -> false;
        };
    }
}
