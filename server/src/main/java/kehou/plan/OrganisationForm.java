package kehou.plan;

/** How children come together in an offering: in their class, across a grade or the school, or walking to rooms (JB-1.2). */
public enum OrganisationForm {
    ADMIN_CLASS,
    WITHIN_GRADE,
    ACROSS_SCHOOL,
    WALKING
}
