package kehou.plan;

import kehou.library.Course;
import kehou.library.Instructor;
import kehou.region.Term;
import kehou.region.Venue;

/** What an offering draft points at, looked up once. */
record Picked(Course course, Instructor instructor, Venue venue, Term term) {}
