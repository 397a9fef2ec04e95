package kehou.enrolment;

import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;

/** A place as the school lists it: {@code seat} counts from 1 in seat order. */
public record OfferingEnrolment(
        int seat, Enrolment enrolment, @Nullable PupilCard pupil) {}
