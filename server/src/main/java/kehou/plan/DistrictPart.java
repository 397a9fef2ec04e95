package kehou.plan;

/** The parts of a district's plan: how it is managed and run (NP-4.2.2), and the platform's own. */
public enum DistrictPart {
    /** 管理模式. */
    MANAGEMENT,
    /** 运营模式. */
    OPERATION,
    /** 课程与师资. */
    COURSES,
    /** 收费与经费. */
    FUNDS,
    /** 安全保障. */
    SAFETY,
    /** 监督评估. */
    SUPERVISION
}
