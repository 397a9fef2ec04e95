package kehou.enrolment;

import java.time.LocalTime;
import kehou.people.PupilCard;

/** A child that stays longer on an evening, and until when. */
public record LateStay(PupilCard pupil, LocalTime until) {}
