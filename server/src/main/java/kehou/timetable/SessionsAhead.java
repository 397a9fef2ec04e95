package kehou.timetable;

import java.time.LocalDate;
import kehou.library.Instructor;
import kehou.plan.Offering;

/** The planned sessions of an offering that one instructor is to give: the first day and the last. */
public record SessionsAhead(Offering.Id offering, Instructor.Id instructor, LocalDate first, LocalDate last) {}
