package kehou.plan;

/** The parts of a school's plan: those of JA-1, and two of the platform's own. */
public enum PlanPart {
    /** 办班种类. */
    KINDS,
    /** 课程内容. */
    COURSES,
    /** 师资安排. */
    STAFF,
    /** 时间安排. */
    TIMES,
    /** 活动场地. */
    VENUES,
    /** 收费标准. */
    FEES,
    /** 安全保障. */
    SAFETY
}
