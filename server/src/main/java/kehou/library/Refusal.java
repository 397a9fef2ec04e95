package kehou.library;

import kehou.kernel.Reason;

/** Why the library says no. */
enum Refusal implements Reason {
    /** Submitted, admitted or refused ones are not edited or submitted again. */
    LOCKED(409),
    /** The school already has a course of this name. */
    NAME_TAKEN(409),
    /** This member of staff is in the library already. */
    STAFF_TAKEN(409),
    /** A staff row belongs to instructors of kind STAFF, and to them only. */
    STAFF_MISMATCH(422),
    /** The dossier has holes; facts.parts names them. */
    INCOMPLETE(422),
    /** The activity belongs to another category of the directory. */
    ACTIVITY_ELSEWHERE(422),
    /** The standard asks for evidence that the dossier lacks; facts.evidence names it. */
    EVIDENCE_MISSING(422),
    /** A teacher's course goes upward after the school's own committee has supported it (NC-5). */
    NOT_SUPPORTED(409),
    /** A committee has three members or more, all of the school's staff, and not the applicant. */
    COMMITTEE_UNFIT(422),
    /** A course is supported by more than half of the committee, or not. */
    COMMITTEE_AGAINST(422),
    /** A course of this teacher lies before the school's committee already. */
    REVIEW_OPEN(409),
    /** The committee supports it: it goes upward as the committee read it. */
    SUPPORTED(409),
    /** The admission is at another step; facts.stage says which. */
    NOT_NOW(409),
    /** A refusal names the clause it stands on. */
    CLAUSE_MISSING(422),
    /** Fewer experts are free of conflicts than the panel needs. */
    TOO_FEW_EXPERTS(409),
    /** The sheet of this pass is in and does not change. */
    SHEET_IN(409),
    /** The points do not fit the checklist. */
    POINTS_OFF(422),
    /** Only a refusal is appealed against, once. */
    APPEAL_USED(409),
    /** The days for an appeal are over. */
    APPEAL_LATE(409),
    /** Panels are of three, five, seven or nine, or there is one reviewer. */
    PANEL_EVEN(422),
    /** There is no draft of a standard to put in force. */
    NO_DRAFT(409),
    /** A standard comes into force today or later. */
    FORCE_PAST(422),
    /** It is not a spreadsheet that can be read. */
    UNREADABLE_SHEET(422),
    /** A course list has this many lines at most. */
    TOO_MANY_LINES(422),
    /** The list still has problems: then all of it is taken, or none. */
    LIST_HAS_PROBLEMS(422),
    /** It was answered already. */
    DECIDED(409),
    /** Returning and refusing need a reason. */
    REASON_MISSING(422),
    /** BX-10: interest and club classes need an admitted course. */
    COURSE_NOT_ADMITTED(409),
    /** BX-10: interest and club classes need an admitted instructor. */
    INSTRUCTOR_NOT_ADMITTED(409),
    /** NC-15: whoever does not meet the standard assists and does base care. */
    ONLY_ASSISTS(409),
    /** A paper of the instructor is not in force on that day. */
    CERTIFICATE_EXPIRED(409),
    /** JB-2.2: a person from outside without a clearance. */
    NOT_CLEARED(409),
    /** The clearance does not reach to that day. */
    CLEARANCE_EXPIRED(409),
    /** The clearance was suspended, or begins later. */
    CLEARANCE_SUSPENDED(409),
    /** Only what is admitted and in force can be suspended or taken back. */
    NOT_IN_FORCE(409),
    /** Nothing that the authority had stopped. */
    NOT_SUSPENDED(409),
    /** This certificate is recorded already. */
    CERTIFICATE_TAKEN(409),
    /** A certificate that expires before it was issued, or was issued in the future. */
    DATES_REVERSED(422),
    /** It was checked already. */
    CHECKED(409),
    /** An identity number that cannot be one. */
    ID_INVALID(422),
    /** This number was registered with another name. */
    IDENTITY_DIFFERS(409),
    /** The school has this person in its library already. */
    PERSON_TAKEN(409),
    /** The school's own people need no clearance. */
    NOT_EXTERNAL(409),
    /** A clearance is asked for already. */
    CLEARANCE_ASKED(409),
    /** Identity comes before a clearance. */
    NO_IDENTITY(409),
    /** Not every check was made with a good result. */
    CHECKS_MISSING(422),
    /** The course is the picker's own and needs no picking. */
    OWN_COURSE(409),
    /** It stands in the picker's library in this version. */
    ALREADY_PICKED(409),
    /** Suspended or withdrawn where it comes from. */
    SOURCE_NOT_ADMITTED(409),
    /** JB-2.2: the provider is suspended or off the white list. */
    PROVIDER_BARRED(409),
    /** JA-5: the packs do not admit this scope; facts name the clause. */
    SCOPE_BARRED(422),
    /** On the white list only for what was admitted. */
    SCOPE_WIDER(422),
    /** Not beyond the licence and the agreement; facts.until is their last day. */
    BEYOND_PAPERS(422),
    /** It stands on no white list now. */
    NOT_LISTED(409),
    /** A class winds down by its own last day at most, and not before today. */
    WIND_DOWN_DAYS(422),
    /** The city files with nobody. */
    NOTHING_ABOVE(409),
    /** An empty library is not filed. */
    NOTHING_TO_FILE(422),
    /** The last filing waits for its answer. */
    FILING_OPEN(409),
    /** The filing has its answer. */
    FILING_ANSWERED(409),
    /** SH-5.1: the pool is for people from outside the schools and the providers. */
    POOL_KIND(422),
    /** The authority took this person out of the pool. */
    POOL_WITHDRAWN(409),
    /** She is not to be invited now. */
    POOL_CLOSED(409),
    /** An invitation of this school waits for her answer, or she works here already. */
    INVITED_ALREADY(409),
    /** Days lie behind, or the end before the beginning. */
    POOL_DAYS(422),
    /** It was answered, taken back or ran out. */
    INVITATION_SETTLED(409),
    /** Whoever does not come says why. */
    REPLY_REASON(422),
    /** Whoever asks for other days names them. */
    DAYS_MISSING(422),
    /** The engagement ended before. */
    ENGAGEMENT_ENDED(409),
    /** The school has this person until an earlier day. */
    ENGAGEMENT_OVER(409),
    /** Somebody engaged from the pool is judged by the dossier at the authority, not by the school's copy. */
    ENGAGED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
