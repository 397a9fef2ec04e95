package kehou.quality;

import kehou.kernel.PersonName;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/** A pupil of the class and what was found; absent where nothing was written yet. */
public record EvaluationLine(
        Pupil.Id pupil, PersonName name, @Nullable PupilEvaluation found) {}
