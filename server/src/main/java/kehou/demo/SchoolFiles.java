package kehou.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes the files that a school of the demonstration would have exported: its pupils and its staff. */
final class SchoolFiles {
    private static final int CLASS_SIZE = 40;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final LocalDate today;
    private final Map<LocalDate, Integer> bornThatDay = new HashMap<>();
    private int lastPhone;

    SchoolFiles(LocalDate today) {
        this.today = today;
    }

    /** Of the guardian whose two children are at the first and at the third school. */
    static final String TWO_CHILDREN = "19900000001";

    /** Of a guardian with one child, a classmate's year at the first school. */
    static final String ONE_CHILD = "19900000000";

    private static final int ONE_CHILD_ROW = 8;

    /** The grade of that family's child by the school's place in the plan; it is the first on the roll of class 1. */
    static final Map<Integer, Integer> FAMILY = Map.of(0, 3, 2, 5);

    byte[] pupils(int index, SchoolPlan school, Invented invented) {
        StringJoiner file = new StringJoiner("\n");
        file.add("姓名,性别,学籍号,出生日期,年级,班级,班内学号,成员1姓名,成员1关系,成员1联系电话,成员1是否监护人");
        int grades = school.lastGrade() - school.firstGrade() + 1;
        for (int i = 0; i < school.pupils(); i++) {
            int inGrade = i / grades;
            file.add(pupil(
                    invented,
                    school.firstGrade() + i % grades,
                    inGrade / CLASS_SIZE + 1,
                    inGrade % CLASS_SIZE + 1,
                    FAMILY.getOrDefault(index, 0) == school.firstGrade() + i,
                    index == 0 && i == ONE_CHILD_ROW));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] staff(SchoolPlan school, Invented invented) {
        StringJoiner file = new StringJoiner("\n");
        file.add("姓名,手机号,岗位,工号");
        for (int i = 0; i < school.staff(); i++) {
            String post = i == 0 ? "校长" : i == 1 ? "财务" : i == 2 ? "后勤" : "教师";
            file.add(String.join(",", invented.adult(), phone(), post, "T%03d".formatted(i + 1)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An invented number, never the same twice. */
    String phone() {
        lastPhone++;
        return "199%08d".formatted(lastPhone + 1);
    }

    private String pupil(Invented invented, int grade, int homeClass, int number, boolean ofTwo, boolean one) {
        boolean boy = invented.chance(52);
        String surname = ofTwo ? "许" : invented.surname();
        String name = surname + (boy ? invented.boy() : invented.girl());
        boolean mother = invented.chance(55);
        String guardian = ofTwo ? "许建国" : mother ? invented.woman(invented.surname()) : invented.man(surname);
        LocalDate born = born(invented, grade);
        return String.join(
                ",",
                name,
                boy ? "男" : "女",
                studentNumber(born),
                born.toString(),
                "一二三四五六七八九".charAt(grade - 1) + "年级",
                homeClass + "班",
                String.valueOf(number),
                guardian,
                ofTwo || !mother ? "父亲" : "母亲",
                ofTwo ? TWO_CHILDREN : one ? ONE_CHILD : phone(),
                "是");
    }

    /** Six years old on the first of September of the year they start school. */
    private LocalDate born(Invented invented, int grade) {
        int schoolYear = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        LocalDate youngest = LocalDate.of(schoolYear - grade - 5, 8, 31);
        return youngest.minusDays(invented.random().nextInt(365));
    }

    /** In the national form, with a region code that was never issued. */
    private String studentNumber(LocalDate born) {
        int nth = bornThatDay.merge(born, 1, Integer::sum);
        String seventeen =
                "360101%04d%02d%02d%03d".formatted(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), nth);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return "G" + seventeen + CHECKS.charAt(sum % 11);
    }
}
