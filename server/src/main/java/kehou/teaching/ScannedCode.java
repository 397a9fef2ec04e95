package kehou.teaching;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the teacher's phone read from the screen, either of the two.
 *
 * @param session which of the teacher's lessons; the running or next one when absent
 */
public record ScannedCode(
        @Nullable @Size(max = 100) String qr,
        @Nullable @Pattern(regexp = "[0-9]{6}") String digits,
        Session.@Nullable Id session) {
    @AssertTrue(message = "qr or digits")
    boolean isOneOfBoth() {
        return (qr == null) != (digits == null);
    }
}
