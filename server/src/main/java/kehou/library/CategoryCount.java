package kehou.library;

/** How many courses there are of a category of activity. */
public record CategoryCount(ActivityCategory category, int courses) {}
