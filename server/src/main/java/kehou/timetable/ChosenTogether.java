package kehou.timetable;

import kehou.plan.Offering;

/** Two classes in which the same pupils have places, and how many pupils that are. */
public record ChosenTogether(Offering.Id one, Offering.Id other, int pupils) {}
