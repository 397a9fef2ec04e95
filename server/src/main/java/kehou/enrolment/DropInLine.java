package kehou.enrolment;

import kehou.people.PupilCard;

/** A booking with the child it is for, for the school. */
public record DropInLine(DropInBooking booking, PupilCard pupil) {}
