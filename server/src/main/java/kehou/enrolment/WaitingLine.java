package kehou.enrolment;

import kehou.people.PupilCard;

/** A line of an offering's waitlist as its school sees it. */
public record WaitingLine(Waiting waiting, PupilCard pupil) {}
