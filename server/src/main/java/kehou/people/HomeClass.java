package kehou.people;

import kehou.kernel.RowId;

/** 行政班: the class a pupil belongs to in the day, with the number of pupils on its roll. */
public record HomeClass(Id id, int grade, String name, int pupils) {
    public record Id(long value) implements RowId {}

    private static final String[] GRADES = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /** 三年级 */
    static String grade(int grade) {
        return GRADES[grade - 1] + "年级";
    }

    /** 三年级2班, as people call it. */
    static String fullName(int grade, String name) {
        return grade(grade) + name;
    }
}
