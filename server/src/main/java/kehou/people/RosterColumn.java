package kehou.people;

import org.jspecify.annotations.Nullable;

/** What a column of a roster holds: a fact about the pupil, or one about a member of the family. */
record RosterColumn(
        @Nullable PupilField pupil,
        @Nullable Member member,
        @Nullable MemberField memberField) {

    enum PupilField {
        NAME,
        SEX,
        BIRTH,
        BIRTH_MONTH,
        ID_TYPE,
        ID_NUMBER,
        STUDENT_NUMBER,
        SCHOOL_NUMBER,
        NUMBER_IN_CLASS,
        SERIAL,
        GRADE,
        CLASS,
        GRADE_AND_CLASS,
        PHONE,
        NEED_LEFT_BEHIND,
        NEED_MIGRANT_FAMILY,
        NEED_ORPHAN,
        NEED_HONOURED_FAMILY,
        NEED_DISABILITY,
        NEED_INCLUSIVE_SCHOOLING,
        NEED_FINANCIAL_AID
    }

    enum Member {
        FIRST,
        SECOND,
        FATHER,
        MOTHER
    }

    enum MemberField {
        NAME,
        KINSHIP,
        PHONE,
        IS_GUARDIAN
    }

    static RosterColumn of(PupilField field) {
        return new RosterColumn(field, null, null);
    }

    static RosterColumn of(Member member, MemberField field) {
        return new RosterColumn(null, member, field);
    }
}
