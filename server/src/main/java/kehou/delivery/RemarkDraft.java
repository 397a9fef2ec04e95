package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.people.Pupil;

/** A remark as the instructor writes it: up to six short tags, up to 500 characters. */
public record RemarkDraft(
        @NotNull Pupil.Id pupil,
        @NotNull @Size(max = 6) List<@NotBlank @Size(max = 12) String> tags,
        @NotNull @Size(max = 500) String text) {
    boolean isEmpty() {
        return tags.isEmpty() && text.isBlank();
    }
}
