package kehou.supervision;

/**
 * The number that somebody without an account left, in the clear.
 *
 * @param reads how often the authority has looked at it, this time included
 */
record ComplaintPhone(String phone, int reads) {}
