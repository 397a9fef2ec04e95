package kehou.rules;

/**
 * Where the text says nothing or can be read in two ways.
 *
 * @param says what the text leaves open
 * @param ours what this platform takes instead; a city may decide otherwise
 * @param partly it touches single values of the rule only, which are marked there
 */
public record Silence(String says, String ours, boolean partly) {}
