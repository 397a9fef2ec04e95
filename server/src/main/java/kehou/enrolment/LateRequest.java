package kehou.enrolment;

import kehou.people.PupilCard;

/** An application with the child it is for, for the school. */
public record LateRequest(LateApplication application, PupilCard pupil) {}
