/**
 * Places the lessons of a week: a problem goes in as plain facts, a timetable comes out with a reason for every
 * lesson that found no place. It knows no names, no database and no policy: limits of policies come in as facts.
 * The check beside it shares no code with the search, so that what the search says can be believed.
 */
@NullMarked
package kehou.timetable.solver;

import org.jspecify.annotations.NullMarked;
