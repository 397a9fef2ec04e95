package kehou.kernel;

/** A signed-in person tried an endpoint that is not for the role. */
public record Denied(int school, String method, String path) implements Event {}
