package kehou.supervision;

import java.util.List;

/** A day of a school counted from the rows themselves, whole and by class. */
record DayCount(SchoolDay school, List<ClassDay> classes) {}
