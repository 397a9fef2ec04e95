package kehou.enrolment;

import java.time.LocalDate;
import kehou.people.Pupil;

/**
 * A day on which a pupil stays.
 *
 * @param activities of interest or club
 * @param enriched minutes of these
 * @param served minutes of service that its grade has on that day
 */
record PupilDay(Pupil.Id pupil, int grade, LocalDate day, int activities, int enriched, int served) {}
