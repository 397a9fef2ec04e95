package kehou.delivery;

import java.util.Map;

/**
 * A planned session that cannot be held as it is, and why: the same code and facts with which the gate
 * refuses it.
 */
public record AffectedSession(LessonSession session, String code, Map<String, Object> facts) {}
