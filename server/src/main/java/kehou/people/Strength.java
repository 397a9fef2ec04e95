package kehou.people;

/** How surely the person behind a sign-in is known, weakest first. */
enum Strength {
    /** By a code sent to the phone, or by WeChat. */
    CODE,
    PASSWORD,
    /** By password and one-time password. */
    TOTP;

    boolean suffices(Strength needed) {
        return compareTo(needed) >= 0;
    }
}
