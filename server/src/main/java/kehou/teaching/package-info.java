/**
 * The lesson on the big screen. A screen shows a code, the teacher's phone confirms it for a lesson of
 * its own, and the screen holds a capability for that one lesson until the lesson ends: no person is
 * signed in on it. A code is good once, for sixty seconds. What the screen then shows is the course's
 * outline and how many are in the room.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "region", "files", "people", "library", "plan", "timetable", "delivery"})
package kehou.teaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
