package kehou.kernel;

/** What a person may be; always held at a place in the tree (NP-1.2: each port has only its own rights). */
public enum Role {
    /** 家长(监护人): own pupils only. */
    GUARDIAN,
    /** 授课教师: own sessions. */
    TEACHER,
    /** 学校管理员. */
    SCHOOL,
    /** 学校财务. */
    SCHOOL_FINANCE,
    /** 校长, first responsible. */
    PRINCIPAL,
    /** 教育局 (city or district). */
    BUREAU,
    /** 教育局财务. */
    BUREAU_FINANCE,
    /** 运营方 or 机构: its own dossiers, and the schools that authorised it. */
    OPERATOR,
    /** 评审专家 in the pool of an authority: the reviews assigned to this person, nothing else. */
    EXPERT,
    /** 系统管理员: operates, sees no business data. */
    SYSTEM_ADMIN,
    /** 安全管理员: accounts and grants, sees no business data. */
    SECURITY_ADMIN,
    /** 审计管理员: reads the audit, sees no business data. */
    AUDIT_ADMIN,
    /** The big screen: a capability for one lesson, not a person. */
    CLASSROOM,
    /** A job or listener of the platform itself; no one signs in as it. */
    SYSTEM
}
