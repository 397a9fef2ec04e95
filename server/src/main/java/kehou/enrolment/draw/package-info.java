/**
 * The mechanism of a draw: wishes, seats and one order go in, who gets what comes out. It knows no names, no database and
 * no clock, and every step of it is told to the byte in {@code docs/draw.md}, so that anyone can do it again. The check
 * beside it shares no code with the mechanism.
 */
@NullMarked
package kehou.enrolment.draw;

import org.jspecify.annotations.NullMarked;
