package kehou.region;

/** How far a school has come onto the platform, in order. */
public enum OnboardingState {
    NOT_INVITED,
    INVITED,
    ROSTER_IMPORTED,
    LIVE
}
