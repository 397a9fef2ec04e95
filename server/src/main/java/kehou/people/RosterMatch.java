package kehou.people;

import java.util.Set;
import kehou.people.RosterImport.Action;
import kehou.people.RosterImport.Decision;
import org.jspecify.annotations.Nullable;

/** A row of a roster beside the pupil it speaks of; {@code said} is the blind index of its whole statement. */
record RosterMatch(
        RosterRow row,
        Set<Need> needs,
        byte[] said,
        Action action,
        PupilStore.@Nullable Sealed pupil,
        @Nullable Decision decision) {

    /** The pupil of a row that changes or repeats one. */
    PupilStore.Sealed known() {
        if (pupil == null) {
            throw new IllegalStateException("a new pupil is not known yet");
        }
        return pupil;
    }

    /** What a pupil's row will say, whether new or brought up to date. */
    PupilStore.Written written(long id, @Nullable Long person, long homeClass, PupilFacts facts) {
        return new PupilStore.Written(id, person, homeClass, row.numberInClass(), row.sex(), facts, said);
    }
}
