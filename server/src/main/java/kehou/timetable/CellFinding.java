package kehou.timetable;

import kehou.rules.Verdict;

/** A cell that lacks what the rules ask for; {@code verdict} says what, in words, and by which clause. */
public record CellFinding(String key, String content, int weekday, Verdict verdict) {}
