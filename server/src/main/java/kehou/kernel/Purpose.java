package kehou.kernel;

/** Why data is touched; part of every scope and of every access record (trust S29). */
public enum Purpose {
    SERVICE,
    SIGN_IN,
    ROSTER,
    REVIEW,
    DELIVERY,
    MONEY,
    OPERATION,
    SUPERVISION,
    PLATFORM,
    DEMO
}
