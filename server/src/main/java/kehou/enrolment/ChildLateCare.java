package kehou.enrolment;

import java.time.LocalDate;
import java.util.List;
import kehou.plan.ServiceEvening;

/**
 * Extended care of one child, for its family.
 *
 * @param evenings the next days of service, with when they end and until when late care runs
 * @param lastDay of the term, until which a weekly pattern may reach
 * @param cutoffHour of the day itself, until which a day is taken back
 */
public record ChildLateCare(
        List<LateApplication> applications, List<ServiceEvening> evenings, LocalDate lastDay, int cutoffHour) {}
