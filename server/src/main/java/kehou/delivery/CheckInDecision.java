package kehou.delivery;

/** What the school says to an exceptional check-in. */
public record CheckInDecision(boolean approved) {}
