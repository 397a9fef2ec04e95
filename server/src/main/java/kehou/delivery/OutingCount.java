package kehou.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.people.Pupil;

/** The children who stand there, counted one by one. */
record OutingCount(@NotNull @Size(max = 200) List<Pupil.@NotNull Id> pupils) {}
