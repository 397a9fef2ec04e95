package kehou.people;

import java.util.List;

/**
 * What a roster file says: pupils that could be read, their need flags apart, and every problem found. The headings
 * that were read and those that were left out are listed so that the school sees what is kept.
 */
record Roster(
        List<RosterRow> rows,
        List<RosterNeeds> needs,
        List<RosterProblem> problems,
        List<String> keptColumns,
        List<String> ignoredColumns) {

    /** Whether nothing stands in the way of the import; questions do not. */
    boolean importable() {
        return !rows.isEmpty()
                && problems.stream().allMatch(problem -> problem.code().question());
    }
}
