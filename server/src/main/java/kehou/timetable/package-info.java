/**
 * Turns the published offerings of a term into sessions: one for every service day of the calendar
 * that a slot of the offering falls on. A session is planned, then held or cancelled, and never both.
 * Planning happens once per publishing, however often the event is delivered. It knows the places,
 * the course and who gives it, and nothing of who sits in the room: that is enrolment's, and what
 * happened in the room is delivery's. It also publishes the schedule of a school (排片表), version after version,
 * and hands out calendars to subscribe to. Staff take turns in rooms for homework and questions (SH-3.2).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "rules", "region", "files", "people", "library", "plan"})
package kehou.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
