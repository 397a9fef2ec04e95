package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the authority answers.
 *
 * @param received with a receipt; otherwise it goes back, and the remark says why
 */
record ScheduleFilingAnswer(
        boolean received, @NotNull @Size(max = 500) String remark) {}
