package kehou.plan;

import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;

/** A pupil whose family is asked, by name, with the answer that counts; absent while there is none. */
public record SurveyPupil(PupilCard pupil, @Nullable SurveyAnswer answer) {}
