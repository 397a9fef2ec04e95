package kehou.people;

import kehou.kernel.Role;

/**
 * One of the demonstration's people, offered by a button on the sign-in page.
 *
 * @param key how the button calls it
 * @param label what the button says
 * @param account the login or phone to type instead
 * @param app the app it belongs into
 */
public record DemoAccount(String key, Role role, String label, String placeName, String account, String app) {}
