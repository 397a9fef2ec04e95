package kehou.enrolment;

import java.time.LocalDate;

/** How many children come for a single day: to base care, to a seat of a class, and of both how many after the cut-off. */
public record DropInCount(LocalDate date, int care, int seats, int late) {}
