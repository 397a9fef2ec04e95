package kehou.supervision;

/** One offering of a school on one day: sessions due and held, pupils expected and present in the held ones. */
record ClassDay(long offering, int sessions, int held, int expected, int present) {}
