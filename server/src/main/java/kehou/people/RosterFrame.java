package kehou.people;

import java.time.LocalDate;
import java.time.Month;

/**
 * What must be known beside the file to read it: the day (for ages and to turn a year of entry such as 小学2026级 into
 * a grade) and the grades the school has.
 */
record RosterFrame(LocalDate today, int lowestGrade, int highestGrade) {

    /** The year in which the current school year began; it turns on 1 August, when schools prepare their rosters. */
    int schoolYear() {
        return today.getMonth().compareTo(Month.AUGUST) >= 0 ? today.getYear() : today.getYear() - 1;
    }

    boolean has(int grade) {
        return grade >= lowestGrade && grade <= highestGrade;
    }
}
