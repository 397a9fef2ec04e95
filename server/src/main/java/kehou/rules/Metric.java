package kehou.rules;

import java.util.Map;

/**
 * What a figure or fact is, everywhere on the platform: the one place that says what it means and how it is counted.
 *
 * @param key its name in packs and code
 * @param unit what it is counted in; empty for words, dates, yes and no
 * @param scale decimal places by which a fact is shown smaller: 2 for fen shown in yuan
 * @param counted how it comes about, where the name does not say it; else empty
 * @param words for metrics that take words: what each is called
 */
public record Metric(String key, String name, String unit, int scale, String counted, Map<String, String> words) {}
