package kehou.library;

/** 学科: what a resource, a question or an hour of homework support is about. */
public enum Subject {
    /** 语文. */
    CHINESE,
    /** 数学. */
    MATHS,
    /** 英语. */
    ENGLISH,
    /** 科学. */
    SCIENCE,
    /** 道德与法治. */
    MORALS,
    /** 物理. */
    PHYSICS,
    /** 化学. */
    CHEMISTRY,
    /** 生物. */
    BIOLOGY,
    /** 历史. */
    HISTORY,
    /** 地理. */
    GEOGRAPHY,
    /** 信息科技. */
    COMPUTING,
    /** 音乐与美术. */
    ARTS,
    /** 体育与健康. */
    SPORTS,
    /** 劳动. */
    LABOUR,
    /** 综合. */
    GENERAL
}
