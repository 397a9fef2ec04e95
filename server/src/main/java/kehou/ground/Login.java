package kehou.ground;

/** A database role and its password. Printing it never shows the password. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
