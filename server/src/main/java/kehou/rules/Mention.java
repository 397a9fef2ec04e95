package kehou.rules;

import java.math.BigDecimal;
import java.util.List;

/** A clause with numbers that nothing can be judged by: a deadline long past, a name, an exemption. */
public record Mention(String clause, String at, String words, String meaning, List<BigDecimal> numbers) {}
