package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.timetable.Session;

/** Which session a pupil is excused from, and why. */
public record LeaveRequest(
        @NotNull Session.Id session,
        @NotBlank @Size(max = 200) String reason) {}
