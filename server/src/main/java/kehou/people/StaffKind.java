package kehou.people;

import java.util.Optional;

/** What a member of staff mainly does at the school. */
public enum StaffKind {
    TEACHER,
    LEADERSHIP,
    FINANCE,
    LOGISTICS,
    OTHER;

    /** The kind a school's word for a post stands for; no word means a teacher. */
    static Optional<StaffKind> of(String word) {
        if (word.isEmpty() || word.contains("教师") || word.contains("老师") || word.contains("班主任")) {
            return Optional.of(TEACHER);
        }
        if (word.contains("校长") || word.contains("书记") || word.contains("主任") || word.contains("管理")) {
            return Optional.of(LEADERSHIP);
        }
        if (word.contains("财务") || word.contains("会计") || word.contains("出纳")) {
            return Optional.of(FINANCE);
        }
        if (word.contains("后勤") || word.contains("保安") || word.contains("校医") || word.contains("食堂")) {
            return Optional.of(LOGISTICS);
        }
        return word.chars().anyMatch(Character::isDigit) ? Optional.empty() : Optional.of(OTHER);
    }
}
