package kehou.plan;

import java.time.LocalDate;

/**
 * A published class that is given with a course from elsewhere.
 *
 * @param source id of the course where it comes from
 * @param lastDay the last day of its term, or the one before a day from which on it does not meet
 */
public record RunningClass(
        Offering.Id offering, String schoolName, long source, String courseName, int seats, LocalDate lastDay) {}
