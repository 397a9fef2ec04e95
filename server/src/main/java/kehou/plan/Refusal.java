package kehou.plan;

import kehou.kernel.Reason;

/** Why the plan says no. */
enum Refusal implements Reason {
    /** The venue is in use then; facts.courseName, facts.venueName, facts.weekday, facts.from, facts.to, facts.weeks. */
    VENUE_TAKEN(409),
    /** The instructor teaches or assists elsewhere then; the same facts. */
    INSTRUCTOR_TAKEN(409),
    /** An assistant teaches or assists elsewhere then; the same facts. */
    ASSISTANT_TAKEN(409),
    /** A class that comes as a whole is elsewhere then; the same facts. */
    CLASS_TAKEN(409),
    /** Two slots of an offering on one day; facts.weekday. */
    TWICE_A_DAY(422),
    /** A single date lies outside the term; facts.date, facts.firstDay, facts.lastDay. */
    DATE_OUTSIDE_TERM(422),
    /** The school's calendar has no service on a single date; facts.date. */
    DATE_WITHOUT_SERVICE(422),
    /** The instructor of a class is not its assistant. */
    ASSISTS_ITSELF(422),
    /** Neither grades nor classes are named. */
    FOR_NOBODY(422),
    /** What is public meets somewhere at some time; facts.courseName. */
    NO_SLOT(409),
    VENUE_TOO_SMALL(422),
    VENUE_CLOSED(409),
    /** More seats than the course can be taught to. */
    OVER_CLASS_SIZE(422),
    /** A class that ends before it begins. */
    TIMES_REVERSED(422),
    /** Evening self-study is for junior grades (JA-3). */
    EVENING_FOR_JUNIOR(422),
    /** Weekdays on which this kind of service does not run; facts.kind. */
    WEEKDAY_WRONG(422),
    /** Two periods of one kind at the same time; facts.kind, facts.season, facts.from, facts.to. */
    PERIODS_OVERLAP(409),
    /** Holiday care lies outside the terms; facts.term. */
    HOLIDAY_IN_TERM(422),
    /** The day ends sooner than half an hour after off-work, without a reason; facts.measured, facts.threshold (JA-3). */
    EARLY_END(422),
    /** A fee needs the document that approved it, with number and date. */
    APPROVAL_MISSING(422),
    /** It may not be charged for; facts.item, facts.clause (JB-3.2, SH-1.1). */
    FEE_ITEM_FORBIDDEN(422),
    /** No standard of that document binds the school today; facts.number. */
    FEE_STANDARD_UNKNOWN(422),
    /** Its fee is not public, so nothing is charged for it; facts.courseName, facts.clause (JB-3.2). */
    FEE_NOT_PUBLIC(409),
    /** More than the standard allows; facts.feeFen, facts.mostFen, facts.number, facts.clause (JB-3.3). */
    FEE_OVER_STANDARD(422),
    /** The notice lacks what it must tell; facts.mend, facts.clause (JB-3.2). */
    FEE_NOTICE_INCOMPLETE(422),
    /** The authority keeps a standard of that document and title. */
    STANDARD_KNOWN(409),
    /** Its last day is set. */
    STANDARD_ENDED(409),
    /** The last day lies before the first. */
    DAYS_BACKWARDS(422),
    /** Published and cancelled offerings are not edited. */
    LOCKED(409),
    /** There is no term to offer it in. */
    NO_TERM(409),
    /** More questions than a family answers in a minute; facts.most. */
    TOO_MANY_QUESTIONS(422),
    /** A choice needs two options at least and so many at most; facts.question, facts.most. */
    OPTIONS_WRONG(422),
    /** Two options say the same; facts.question. */
    OPTIONS_TWICE(422),
    /** Texts and what is asked of those who decline are never required; facts.question. */
    FORCED_QUESTION(422),
    /** There is no draft to publish or to drop. */
    NO_DRAFT(409),
    /** It would close before it opens for anyone. */
    CLOSING_PAST(422),
    /** A closing only moves later. */
    ONLY_LATER(422),
    /** A required content is empty; facts.part, facts.name (SH-2.1). */
    PART_MISSING(422),
    /** Words that force, forbid or drive away; facts.place, facts.said (SH-2.2). */
    WORDING_REFUSED(422),
    /** Words that lead, kept without a reason; facts.place, facts.said (SH-2.2). */
    WORDING_UNANSWERED(422),
    /** Not yet open, or closed; facts.opensAt, facts.closesAt. */
    SURVEY_NOT_OPEN(409),
    /** The form was changed meanwhile; facts.edition is the one that runs. */
    SURVEY_REVISED(409),
    /** Only who declines is asked why. */
    REASON_NOT_ASKED(422),
    /** A reply that the form does not offer; facts.question. */
    REPLY_WRONG(422),
    /** A required question without a reply; facts.question. */
    REPLY_MISSING(422),
    /** The sheet was signed on a day outside the survey; facts.from, facts.to. */
    SIGNED_OUTSIDE(422),
    /** Families were reminded lately; facts.next. */
    REMINDED_LATELY(409),
    /** Families were reminded often enough; facts.most. */
    REMINDED_ENOUGH(409),
    NOBODY_TO_REMIND(409),
    /** Not yet open, or closed. */
    POLL_NOT_OPEN(409),
    /** A published poll is not edited. */
    POLL_LOCKED(409),
    /** This child, or this lesson, has voted. */
    VOTED(409),
    /** Options that are not offered, or too many; facts.most. */
    VOTE_WRONG(422),
    /** The poll is taken in another way: on the phone, or in the classroom. */
    OTHER_WAY(409),
    /** Declining and refusing need a reason. */
    REASON_MISSING(422),
    /** The days lie behind. */
    DAYS_PAST(422),
    /** The order was answered or taken back. */
    ORDER_ANSWERED(409),
    /** Only of a confirmed order a class is made. */
    ORDER_NOT_CONFIRMED(409),
    /** A class was made of it already. */
    ORDER_DRAFTED(409),
    /** A school asks other schools. */
    NO_OTHER_SCHOOL(422),
    /** The owner has answered. */
    SHARE_ANSWERED(409),
    /** It was refused or ended. */
    SHARE_OVER(409),
    /** A borrowed venue needs a campus to stand at. */
    NO_CAMPUS(409),
    /** This training is recorded already. */
    TRAINING_TAKEN(409),
    /** A training is given at a school, and written down when it is over. */
    TRAINING_UNFIT(422),
    /** The school has confirmed it. */
    TRAINING_CONFIRMED(409),
    /** An edition of this term is being written, or waits with the authority. */
    PLAN_OPEN(409),
    /** What was filed is not rewritten; facts.state. */
    PLAN_LOCKED(409),
    /** Rules about the plan are not met; facts.count, facts.titles (BX-1). */
    PLAN_FINDINGS(409),
    /** The authority has answered; facts.state. */
    PLAN_ANSWERED(409),
    /** Only a district files a plan with the city. */
    NO_DISTRICT(409),
    /** A district's plan says how its schools are run. */
    MODEL_MISSING(409),
    /** The plan lacks a part; facts.mend, facts.clause (NP-4.2.1). */
    DISTRICT_PARTS_MISSING(409),
    /** A district chooses its model by its plan. */
    MODEL_BY_PLAN(409),
    /** The municipal model names its operator. */
    OPERATOR_MISSING(422),
    /** The own model says how. */
    MODEL_UNSAID(422),
    /** It is no operator; facts.operator. */
    NO_OPERATOR(422),
    /** The place does not run this school; facts.school. */
    SCHOOL_NOT_RUN(422),
    /** A round is being prepared for this term already. */
    ROUND_OPEN(409),
    /** What was published is not changed. */
    ROUND_PUBLIC(409),
    /** Only a published round is taken back; a draft is rewritten. */
    ROUND_NOT_PUBLIC(409),
    /** It was taken back. */
    ROUND_WITHDRAWN(409),
    /** Its day has come, and it takes effect; facts.on. */
    ROUND_DAY_CAME(409),
    /** It takes effect sooner than families may know; facts.days, facts.first. */
    ROUND_TOO_SOON(409),
    /** A class in it is not public: its fee notice is missing, or it was cancelled; facts.courseName. */
    ROUND_UNPUBLISHED(409),
    /** The day lies outside the term or behind; facts.term. */
    ROUND_OUTSIDE_TERM(422),
    /** It rests on a poll of the school that has closed. */
    ROUND_POLL_OPEN(409),
    /** More pupils than the class has seats, or a class that is history; facts.seats, facts.state. */
    QUORUM_ABOVE_SEATS(422),
    /** It is not public, or it was said before that it stops; facts.state. */
    NOT_RUNNING(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
