package kehou.people;

import java.util.List;
import kehou.people.RosterImport.RosterCounts;

/** What is kept of an import for showing: figures, problems and headings, nobody's data. */
record RosterReport(
        RosterCounts counts, List<RosterProblem> problems, List<String> keptColumns, List<String> ignoredColumns) {

    static RosterReport of(Roster roster, List<RosterMatch> matches, int leaving, List<RosterProblem> problems) {
        return new RosterReport(
                new RosterCounts(
                        matches.size(),
                        count(matches, RosterImport.Action.NEW),
                        count(matches, RosterImport.Action.CHANGED),
                        count(matches, RosterImport.Action.SAME),
                        leaving,
                        (int) problems.stream()
                                .filter(each -> !each.code().question())
                                .count(),
                        (int) problems.stream()
                                .filter(each -> each.code().question())
                                .count()),
                problems,
                roster.keptColumns(),
                roster.ignoredColumns());
    }

    private static int count(List<RosterMatch> matches, RosterImport.Action action) {
        return (int) matches.stream().filter(match -> match.action() == action).count();
    }
}
