package kehou.plan;

import kehou.region.Stage;

/** 课后服务类型 (NC-7, NC-10, JA-3). */
public enum ServiceKind {
    SCHOOL_DAY,
    /** Self-study in the evening: for junior grades only. */
    EVENING_STUDY,
    /** Beyond the end, on application. */
    LATE_CARE,
    WEEKEND,
    /** In the breaks between terms. */
    HOLIDAY;

    private static final int FIRST_OF_JUNIOR = 7;
    private static final int FRIDAY = 5;

    /** Whether it is for children of that grade. */
    boolean suits(int grade) {
        return this != EVENING_STUDY || grade >= FIRST_OF_JUNIOR;
    }

    /** Whether a school of that stage may run it. */
    boolean suits(Stage stage) {
        return this != EVENING_STUDY || stage == Stage.JUNIOR;
    }

    boolean meetsOn(int weekday) {
        return switch (this) {
            case SCHOOL_DAY, EVENING_STUDY, LATE_CARE -> weekday <= FRIDAY;
            case WEEKEND -> weekday > FRIDAY;
            case HOLIDAY -> true;
        };
    }
}
