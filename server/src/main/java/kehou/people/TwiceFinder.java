package kehou.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.people.RosterProblem.Code;
import org.jspecify.annotations.Nullable;

/** Finds pupils, numbers and phones that occur twice in one file: errors where it cannot be right, else questions. */
final class TwiceFinder {
    private final RosterProblems problems;
    private final Map<String, RosterRow> byStudentNumber = new HashMap<>();
    private final Map<String, RosterRow> byId = new HashMap<>();
    private final Map<NameAndBirth, RosterRow> byNameAndBirth = new HashMap<>();
    private final Map<Seat, RosterRow> bySeat = new HashMap<>();
    private final Map<String, String> namesByPhone = new HashMap<>();

    TwiceFinder(RosterProblems problems) {
        this.problems = problems;
    }

    private record NameAndBirth(String name, @Nullable LocalDate birth) {}

    private record Seat(int grade, String className, int number) {}

    /** The rows without those that repeat an earlier one word for word. */
    List<RosterRow> distinct(List<RosterRow> rows) {
        List<RosterRow> distinct = new ArrayList<>();
        for (RosterRow row : rows) {
            RosterRow namesake = byNameAndBirth.putIfAbsent(new NameAndBirth(row.name(), row.birth()), row);
            if (namesake != null && namesake.saysTheSameAs(row)) {
                tell(row, "姓名", Code.SAME_ROW_TWICE, "与" + place(namesake) + "完全相同，只导入一次");
                continue;
            }
            compare(row, namesake);
            row.guardians().forEach(guardian -> phone(row, guardian));
            distinct.add(row);
        }
        return distinct;
    }

    private void compare(RosterRow row, @Nullable RosterRow namesake) {
        RosterRow sameStudent = taken(byStudentNumber, row.studentNumber(), row);
        if (sameStudent != null) {
            tell(row, "学籍号", Code.STUDENT_NUMBER_TWICE, "每名学生一个学籍号；与" + place(sameStudent) + "重复");
        }
        RosterRow sameId = taken(byId, row.idNumber(), row);
        if (sameId != null && sameStudent == null) {
            tell(row, "身份证件号", Code.ID_TWICE, "每名学生一个身份证件号；与" + place(sameId) + "重复");
        }
        if (namesake != null && row.birth() != null && sameStudent == null && sameId == null) {
            tell(row, "姓名", Code.LIKELY_SAME_PUPIL, "与" + place(namesake) + "姓名和出生日期相同、号码不同，请确认是否同一名学生");
        }
        if (row.numberInClass() != null) {
            Seat seat = new Seat(row.grade(), row.className(), row.numberInClass());
            RosterRow sameSeat = bySeat.putIfAbsent(seat, row);
            if (sameSeat != null && sameStudent == null) {
                tell(row, "班内学号", Code.NUMBER_IN_CLASS_TWICE, "与" + place(sameSeat) + "的班内学号相同，请确认");
            }
        }
    }

    private static @Nullable RosterRow taken(Map<String, RosterRow> seen, @Nullable String number, RosterRow row) {
        return number == null ? null : seen.putIfAbsent(number, row);
    }

    /** One phone is one account, so two names on it are worth a look. */
    private void phone(RosterRow row, RosterGuardian guardian) {
        if (guardian.phone() != null && guardian.name() != null && guardian.guardian()) {
            String other = namesByPhone.putIfAbsent(guardian.phone(), guardian.name());
            if (other != null && !Objects.equals(other, guardian.name())) {
                tell(row, "联系电话", Code.PHONE_OF_SEVERAL_NAMES, "一个手机号是一个家长账号；这个号码前面写的是另一个姓名，请核对");
            }
        }
    }

    private void tell(RosterRow row, String column, Code code, String expected) {
        problems.add(row.sheet(), row.row(), column, code, expected);
    }

    private static String place(RosterRow row) {
        return "“" + row.sheet() + "”第 " + row.row() + " 行";
    }
}
