package kehou.library;

import static kehou.library.ActivityCategory.ARTS;
import static kehou.library.ActivityCategory.HOMEWORK;
import static kehou.library.ActivityCategory.LABOUR;
import static kehou.library.ActivityCategory.MIND;
import static kehou.library.ActivityCategory.OUTING;
import static kehou.library.ActivityCategory.READING;
import static kehou.library.ActivityCategory.SCIENCE;
import static kehou.library.ActivityCategory.SPORTS;

/** The activities of the directory (annex of jiangxi-2023-38), each within its category. */
public enum Activity {
    ANSWERING(HOMEWORK),
    CATCHING_UP(HOMEWORK),
    STUDY_HABITS(HOMEWORK),
    SCIENCE_TALK(SCIENCE),
    EXPERIMENT(SCIENCE),
    INFORMATION_TECHNOLOGY(SCIENCE),
    MODEL_MAKING(SCIENCE),
    MAKER(SCIENCE),
    OBSERVATION(SCIENCE),
    DANCE(ARTS),
    MUSIC(ARTS),
    FINE_ART(ARTS),
    DRAMA_AND_FILM(ARTS),
    CALLIGRAPHY(ARTS),
    TRADITIONAL_ART(ARTS),
    BALL(SPORTS),
    GYMNASTICS(SPORTS),
    WATER(SPORTS),
    ICE(SPORTS),
    PLAYFUL(SPORTS),
    MARTIAL(SPORTS),
    TRADITIONAL_SPORT(SPORTS),
    DAILY_LIFE(LABOUR),
    PRODUCTION(LABOUR),
    SERVING(LABOUR),
    CRAFTSMEN(LABOUR),
    THEMED_READING(READING),
    RECITATION(READING),
    FOREIGN_LANGUAGE(READING),
    SPEECH(READING),
    MENTAL_HEALTH(MIND),
    SAFETY(MIND),
    PLACES(OUTING),
    YOUNG_GUIDES(OUTING);

    private final ActivityCategory category;

    Activity(ActivityCategory category) {
        this.category = category;
    }

    public ActivityCategory category() {
        return category;
    }
}
