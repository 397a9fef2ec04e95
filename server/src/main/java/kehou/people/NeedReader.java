package kehou.people;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kehou.people.RosterColumn.PupilField;
import kehou.people.RosterProblem.Code;

/** Reads the need flags of a row, which go to the restricted store and nowhere else. */
final class NeedReader {
    private static final Set<String> YES = Set.of("是", "1", "Y", "YES", "有", "√", "TRUE");
    private static final Set<String> NO = Set.of("否", "0", "N", "NO", "无", "×", "X", "FALSE", "/", "-");

    private NeedReader() {}

    static Set<Need> read(RowCells row) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (Need need : Need.values()) {
            if (has(row, need)) {
                needs.add(need);
            }
        }
        return needs;
    }

    private static boolean has(RowCells row, Need need) {
        PupilField field = PupilField.valueOf("NEED_" + need.name());
        String word = CellText.dense(row.text(field));
        if (word.isEmpty() || word.startsWith("非") || word.startsWith("无") || word.startsWith("不")) {
            return false;
        }
        Optional<Boolean> flag = yesOrNo(word);
        if (flag.isPresent()) {
            return flag.get();
        }
        // These three columns hold kinds (双亲外出留守, 肢体残疾, 随班就读) rather than yes and no.
        boolean kind = switch (need) {
            case LEFT_BEHIND -> word.contains("留守");
            case DISABILITY -> word.contains("残疾") || word.contains("障碍");
            case INCLUSIVE_SCHOOLING -> word.contains("随班就读");
            default -> false;
        };
        if (!kind) {
            row.problem(field, Code.NEED_SHAPE, "是 或 否，或国家学籍系统中的类别名称");
        }
        return kind;
    }

    static Optional<Boolean> yesOrNo(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (YES.contains(upper)) {
            return Optional.of(true);
        }
        return NO.contains(upper) ? Optional.of(false) : Optional.empty();
    }
}
