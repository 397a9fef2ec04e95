package kehou.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a device knows and the server may not: the pupils whose mark was touched there. An empty list
 * calls the roll with everyone as expected.
 *
 * @param device a random name the device gave itself
 */
public record RollEdits(
        @NotBlank @Size(max = 64) String device,
        @NotNull @Size(max = 500) List<@Valid MarkEdit> marks) {}
