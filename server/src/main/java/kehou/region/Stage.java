package kehou.region;

/** Part of compulsory schooling: PRIMARY is grades 1–6, JUNIOR grades 7–9. */
public enum Stage {
    PRIMARY,
    JUNIOR;

    public static Stage ofGrade(int grade) {
        return grade <= 6 ? PRIMARY : JUNIOR;
    }
}
