package kehou.people;

/** As the school's register states it. */
public enum Sex {
    MALE,
    FEMALE
}
