package kehou.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import kehou.people.RosterColumn.PupilField;
import kehou.people.RosterProblem.Code;
import org.jspecify.annotations.Nullable;

/** Reads who a pupil is (numbers, birth, sex) and holds the statements of one row against each other. */
final class IdentityReader {
    private static final Pattern FOREIGN_NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9()/\\-]{3,29}");
    private static final Pattern STUDENT_NUMBER = Pattern.compile("[A-Z]{0,2}\\d{5,22}[A-Z\\d]?");
    private static final int OLDEST = 25;
    private static final int YOUNGEST = 4;

    private final RowCells row;
    private final LocalDate today;

    IdentityReader(RowCells row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    record Identity(
            @Nullable IdType idType,
            @Nullable String idNumber,
            @Nullable String studentNumber,
            @Nullable LocalDate birth,
            @Nullable Sex sex) {}

    Identity read() {
        IdType type = idType();
        String number = row.code(RosterColumn.of(PupilField.ID_NUMBER));
        Optional<MainlandId> mainland = mainland(type, number);
        boolean kept = !number.isEmpty() && (mainland.isPresent() || foreign(type, number));
        String studentNumber = studentNumber(type);
        LocalDate birth = birth();
        YearMonth month = month();
        Sex sex = sex();
        mainland.ifPresent(id -> compare(id, birth, month, sex));
        // A national student number is G and the identity number (or its predecessor); used only to complete a row
        // with which everything else in it agrees.
        Optional<MainlandId> known = mainland.or(() -> number.isEmpty() && (type == null || type.checked())
                ? inStudentNumber(studentNumber).filter(id -> agrees(id, birth, month, sex))
                : Optional.empty());
        return new Identity(
                known.isPresent() && type == null ? IdType.MAINLAND : kept && type == null ? IdType.OTHER : type,
                known.map(MainlandId::number).orElse(kept ? number : null),
                studentNumber,
                birth == null ? known.map(MainlandId::birth).orElse(null) : birth,
                sex == null ? known.map(MainlandId::sex).orElse(null) : sex);
    }

    private @Nullable IdType idType() {
        String words = CellText.dense(row.text(PupilField.ID_TYPE));
        if (words.isEmpty()) {
            return null;
        }
        Optional<IdType> type = IdType.of(words);
        if (type.isEmpty()) {
            row.problem(PupilField.ID_TYPE, Code.ID_TYPE_UNKNOWN, "居民身份证、港澳居民来往内地通行证、台湾居民来往大陆通行证、护照、户口簿或其他");
        }
        return type.orElse(null);
    }

    private Optional<MainlandId> mainland(@Nullable IdType type, String number) {
        boolean expected = type != null && type.checked();
        if (number.isEmpty() || !expected && !(type == null && MainlandId.shaped(number))) {
            return Optional.empty();
        }
        Optional<MainlandId> id = MainlandId.of(number);
        if (id.isEmpty() && !MainlandId.shaped(number)) {
            row.problem(PupilField.ID_NUMBER, Code.ID_SHAPE, "18 位居民身份证号；没有则留空，其他证件请填写证件类型");
        } else if (id.isEmpty() && number.endsWith("000")) {
            row.problem(PupilField.ID_NUMBER, Code.NUMBER_LOST_DIGITS, "完整的 18 位身份证号；末三位是 0，很可能被 Excel 当成数字改掉了");
        } else if (id.isEmpty()) {
            row.problem(PupilField.ID_NUMBER, Code.ID_CHECKSUM, "正确的身份证号；校验位或其中的出生日期不对，请核对");
        }
        return id;
    }

    private boolean foreign(@Nullable IdType type, String number) {
        if (type != null && type.checked() || type == null && MainlandId.shaped(number)) {
            return false;
        }
        boolean shaped = FOREIGN_NUMBER.matcher(number).matches();
        // Without a type, a row of digits is a mistyped identity number rather than a passport.
        if (!shaped || type == null && number.chars().allMatch(Character::isDigit)) {
            row.problem(PupilField.ID_NUMBER, Code.ID_SHAPE, "18 位居民身份证号，或填写证件类型后的证件号码（字母和数字）");
            return false;
        }
        return true;
    }

    private @Nullable String studentNumber(@Nullable IdType type) {
        PupilField field = row.filled(PupilField.STUDENT_NUMBER) ? PupilField.STUDENT_NUMBER : PupilField.SCHOOL_NUMBER;
        String number = row.code(RosterColumn.of(field));
        if (number.isEmpty() || field == PupilField.SCHOOL_NUMBER && !number.matches("[GL]\\d{17}[\\dX]")) {
            return null;
        }
        if (!STUDENT_NUMBER.matcher(number).matches()) {
            row.problem(field, Code.STUDENT_NUMBER_SHAPE, "学籍号，如 G 加 18 位身份证号；没有则留空");
            return null;
        }
        boolean national = number.startsWith("G") && MainlandId.shaped(number.substring(1));
        if (national
                && (type == null || type.checked())
                && inStudentNumber(number).isEmpty()) {
            row.problem(field, Code.STUDENT_NUMBER_CHECKSUM, "正确的学籍号；G 后面的 18 位校验不符，请核对");
        }
        return number;
    }

    private static Optional<MainlandId> inStudentNumber(@Nullable String number) {
        return number != null && number.startsWith("G") ? MainlandId.of(number.substring(1)) : Optional.empty();
    }

    private @Nullable LocalDate birth() {
        PupilField field = row.filled(PupilField.BIRTH) ? PupilField.BIRTH : PupilField.BIRTH_MONTH;
        RawCell cell = row.cell(RosterColumn.of(field));
        if (cell == null
                || row.text(field).isEmpty()
                || field == PupilField.BIRTH_MONTH && BirthText.month(cell).isPresent()) {
            return null;
        }
        Optional<LocalDate> birth = BirthText.day(cell);
        if (birth.isEmpty()) {
            row.problem(field, Code.BIRTH_SHAPE, "完整的出生日期，如 2020-03-08");
        } else if (birth.get().isBefore(today.minusYears(OLDEST)) || birth.get().isAfter(today.minusYears(YOUNGEST))) {
            row.problem(field, Code.BIRTH_OUT_OF_RANGE, "中小学生的出生日期（" + YOUNGEST + "～" + OLDEST + " 岁）");
        }
        return birth.orElse(null);
    }

    private @Nullable YearMonth month() {
        RawCell cell = row.cell(RosterColumn.of(PupilField.BIRTH_MONTH));
        return cell == null ? null : BirthText.month(cell).orElse(null);
    }

    private @Nullable Sex sex() {
        String word = CellText.dense(row.text(PupilField.SEX));
        return switch (word) {
            case "" -> null;
            case "男", "男性", "1" -> Sex.MALE;
            case "女", "女性", "2" -> Sex.FEMALE;
            default -> {
                row.problem(PupilField.SEX, Code.SEX_SHAPE, "男 或 女");
                yield null;
            }
        };
    }

    private void compare(MainlandId id, @Nullable LocalDate birth, @Nullable YearMonth month, @Nullable Sex sex) {
        if (!agrees(id, birth, null, null)) {
            row.problem(PupilField.BIRTH, Code.BIRTH_DIFFERS_FROM_ID, "与身份证号中的出生日期一致");
        }
        if (birth == null && !agrees(id, null, month, null)) {
            row.problem(PupilField.BIRTH_MONTH, Code.BIRTH_DIFFERS_FROM_ID, "与身份证号中的出生年月一致");
        }
        if (!agrees(id, null, null, sex)) {
            row.problem(PupilField.SEX, Code.SEX_DIFFERS_FROM_ID, "与身份证号中的性别一致");
        }
    }

    private static boolean agrees(
            MainlandId id, @Nullable LocalDate birth, @Nullable YearMonth month, @Nullable Sex sex) {
        return (birth == null || birth.equals(id.birth()))
                && (month == null || month.equals(YearMonth.from(id.birth())))
                && (sex == null || sex == id.sex());
    }
}
