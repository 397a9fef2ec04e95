package kehou.plan;

/**
 * An operator that a place may name.
 *
 * @param municipal it runs the city's own schools today
 */
public record OperatorChoice(int number, String name, boolean municipal) {}
