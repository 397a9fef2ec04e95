package kehou.library;

import kehou.region.Organisation;

/**
 * An authority to which the caller may submit (NP-3.4).
 *
 * @param usual the one that judges where none is chosen
 */
public record CourseAuthority(int number, String name, Organisation.Kind kind, boolean usual) {}
