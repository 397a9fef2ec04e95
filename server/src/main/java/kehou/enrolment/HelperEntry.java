package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.files.StoredFile;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What a family wished on paper and a helper at the school entered for it (BX-17). The wish stays, whatever came of it.
 *
 * @param guardian the account in whose name the place is chosen
 * @param files the scan of the paper
 * @param enteredBy the account of the helper
 * @param refused the reason why there was no place, the last time it was tried
 * @param undoUntil until then the family may take it back
 */
public record HelperEntry(
        Id id,
        Pupil.Id pupil,
        long guardian,
        Offering.Id offering,
        How how,
        LocalDate wishedOn,
        List<StoredFile.Id> files,
        long enteredBy,
        Instant enteredAt,
        @Nullable String refused,
        Enrolment.@Nullable Id enrolment,
        @Nullable Instant undoUntil,
        @Nullable Instant undoneAt) {
    public HelperEntry {
        files = List.copyOf(files);
    }

    /** The id of an entry. */
    public record Id(long value) implements RowId {}

    /** How the wish was put down. */
    public enum How {
        /** 学校印的意愿表. */
        SHEET,
        /** 家长自己写的、签了名的纸. */
        SIGNED
    }

    /** A helper wrote down a family's wish. */
    public record Recorded(int school, Id entry, Pupil.Id pupil, Offering.Id offering, long helper) implements Event {}

    /** The family has the place by it, and was told by text. */
    public record Placed(int school, Id entry, Enrolment.Id enrolment, int phones) implements Event {}

    /** The family took it back. */
    public record Undone(int school, Id entry, Enrolment.Id enrolment) implements Event {}
}
