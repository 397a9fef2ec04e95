package kehou.rules;

import java.time.LocalDate;
import java.util.List;

/** One state of a pack's data file: since when it ships and what was changed against the one before. */
public record PackVersion(int version, LocalDate on, List<String> changes) {}
