package kehou.enrolment;

import java.time.Instant;
import kehou.kernel.KeyedWrite;
import kehou.people.Pupil;
import kehou.plan.Offering;

/**
 * A family's press, as it arrived: that the account may act for the pupil is checked.
 *
 * @param at arrival at the server, which decides whether the window was open
 */
record Press(Pupil.Id pupil, Offering.Id offering, KeyedWrite write, Instant at) {}
