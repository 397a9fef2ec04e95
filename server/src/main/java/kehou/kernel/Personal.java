package kehou.kernel;

/** A value about a person that decides for itself how much of it a reader sees. */
public sealed interface Personal permits PersonName, Phone, IdNumber {
    String text();

    String masked();

    boolean readableIn(Scope scope);

    /** What goes out to the reader at hand: in full or masked. Outside any scope it is masked. */
    default String shown() {
        Scope scope = Tenancy.current();
        return scope != null && readableIn(scope) ? text() : masked();
    }
}
