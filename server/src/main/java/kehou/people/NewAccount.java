package kehou.people;

import org.jspecify.annotations.Nullable;

/**
 * What an account is made of.
 *
 * @param login lower case, 3 to 40 characters, begins with a letter; or absent, then there is a phone
 * @param phone eleven digits, or absent
 * @param passwordHash from {@link Passwords#hash}; absent for those who sign in by code or set one on arrival
 */
public record NewAccount(
        @Nullable String login,
        @Nullable String phone,
        String name,
        @Nullable String passwordHash) {}
