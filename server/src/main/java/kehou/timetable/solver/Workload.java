package kehou.timetable.solver;

/** That a person is needed in a lesson, for whoever has a limit of the week. */
public record Workload(TeachingPerson person, int lesson) {}
