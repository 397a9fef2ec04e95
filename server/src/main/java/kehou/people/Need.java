package kehou.people;

/** Why a child may come first for a place or pay less; kept in the restricted store, never in lists. */
public enum Need {
    /** 留守儿童 */
    LEFT_BEHIND,
    /** 进城务工人员随迁子女 */
    MIGRANT_FAMILY,
    /** 孤儿 */
    ORPHAN,
    /** 烈士或优抚子女 */
    HONOURED_FAMILY,
    /** 残疾 */
    DISABILITY,
    /** 随班就读 */
    INCLUSIVE_SCHOOLING,
    /** 需要申请资助 */
    FINANCIAL_AID
}
