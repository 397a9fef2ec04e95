package kehou.teaching;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.files.StoredFile;
import kehou.library.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A resource as somebody proposes it: either a file uploaded before or a link, and links over https only.
 *
 * @param file of use RESOURCE
 */
public record ResourceDraft(
        @NotBlank @Size(max = 60) String title,
        @NotNull @Size(max = 500) String summary,
        @NotNull Subject subject,
        @NotEmpty @Size(max = 9) List<@Min(1) @Max(9) Integer> grades,
        StoredFile.@Nullable Id file,

        @Nullable @Size(max = 500) @Pattern(regexp = "https://[^\\s/]+\\.[^\\s]+")
        String url) {
    @AssertTrue(message = "file or url")
    boolean isOneOfBoth() {
        return (file == null) != (url == null);
    }

    /** Whether the resource goes to the city's shelf as well. */
    public record ResourceApproval(boolean shared) {}

    /** Why a resource goes back to its author, or off the shelf. */
    public record ResourceReason(@NotBlank @Size(max = 200) String reason) {}
}
