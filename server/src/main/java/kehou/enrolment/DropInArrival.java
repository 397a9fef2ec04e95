package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kehou.people.Pupil;

/** A child that the school takes into base care on a day, whenever it comes. */
record DropInArrival(Pupil.@NotNull Id pupil, @NotNull LocalDate date) {}
