package kehou.kernel;

/**
 * Who is behind a request once the token was believed: the scope it works in and the sign-in it came
 * with. A request without a token works in {@link Scope#anyone()}.
 */
public record Caller(Scope scope, String signIn) {}
