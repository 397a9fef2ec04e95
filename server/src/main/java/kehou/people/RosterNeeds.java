package kehou.people;

import java.util.Set;

/** The need flags of one row, apart from the pupil's own record because they go to the restricted store only. */
record RosterNeeds(String sheet, int row, Set<Need> needs) {}
