package kehou.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kehou.people.RosterProblem.Code;

/** The problems found so far, each once; past a few hundred the school is better served by mending the first ones. */
final class RosterProblems {
    private static final int MOST = 500;

    private final Set<RosterProblem> found = new LinkedHashSet<>();

    void add(String sheet, int row, String column, Code code, String expected) {
        if (found.size() < MOST) {
            found.add(new RosterProblem(sheet, row, column, code, expected));
        } else {
            found.add(new RosterProblem("", 0, "", Code.MORE_PROBLEMS, "先改正上面 " + MOST + " 处，再重新导入查看其余问题"));
        }
    }

    List<RosterProblem> list() {
        return List.copyOf(found);
    }
}
