package kehou.enrolment;

import java.time.Instant;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.plan.Offering;

/** A family presses: the right to act for the pupil is checked, {@code at} is the arrival at the server. */
public record Attempt(
        Pupil.Id pupil, int grade, HomeClass.Id homeClass, Offering.Id offering, long account, Instant at) {}
