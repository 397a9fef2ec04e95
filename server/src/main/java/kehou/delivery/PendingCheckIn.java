package kehou.delivery;

import java.time.LocalDate;
import java.time.LocalTime;

/** An exceptional check-in as the school's list shows it. */
public record PendingCheckIn(
        CheckIn checkIn, LocalDate date, LocalTime from, String courseName, String instructorName, String venueName) {}
