package kehou.library;

/** Name and identity number in full, read by whoever checks the person. */
public record ReadIdentity(String name, String idNumber) {
    @Override
    public String toString() {
        return "ReadIdentity";
    }
}
