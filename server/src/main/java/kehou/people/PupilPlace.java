package kehou.people;

/**
 * Where a pupil stands, without a name.
 *
 * @param grade 1–9
 */
public record PupilPlace(Pupil.Id id, int grade, HomeClass.Id homeClass, Pupil.State state) {}
