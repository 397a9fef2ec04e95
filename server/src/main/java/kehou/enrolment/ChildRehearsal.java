package kehou.enrolment;

/**
 * A rehearsal as it stands for a child.
 *
 * @param catalogue of the window alone; what the child has in the rehearsal stands under {@code mine} with the id 0
 */
public record ChildRehearsal(Rehearsal rehearsal, Catalogue catalogue) {}
