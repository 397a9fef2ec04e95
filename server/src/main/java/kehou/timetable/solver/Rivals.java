package kehou.timetable.solver;

import java.util.List;

/**
 * Two lessons that get in each other's way, and why.
 *
 * @param people ids of whoever is needed in both
 * @param classes whether a class attends both as a whole
 * @param pupils whether the same pupils need both
 * @param offering whether they are lessons of one offering
 */
public record Rivals(int one, int other, List<Long> people, boolean classes, boolean pupils, boolean offering) {}
