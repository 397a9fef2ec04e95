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
 * What a family wished on paper or by text and a helper at the school entered for it (BX-17). The wish stays, whatever
 * came of it.
 *
 * @param guardian the account in whose name it is done
 * @param offering what it is about; a list of wishes is about a draw and names none
 * @param waiting the place in line that came of it, or that it is about
 * @param gaveUp the place that the family leaves
 * @param files the scan of the paper, or the picture of the text
 * @param enteredBy the account of the helper
 * @param refused the reason why nothing came of it, the last time it was tried
 * @param enrolment the place that came of it
 * @param undoUntil until then the family may take a place back
 * @param objection what the family wrote: that this was not its wish
 */
public record HelperEntry(
        Id id,
        Pupil.Id pupil,
        long guardian,
        What what,
        Offering.@Nullable Id offering,
        Waiting.@Nullable Id waiting,
        Draw.@Nullable Id draw,
        Enrolment.@Nullable Id gaveUp,
        How how,
        LocalDate wishedOn,
        List<StoredFile.Id> files,
        long enteredBy,
        Instant enteredAt,
        @Nullable String refused,
        Enrolment.@Nullable Id enrolment,
        @Nullable Instant doneAt,
        @Nullable Instant undoUntil,
        @Nullable Instant undoneAt,
        @Nullable Instant objectedAt,
        @Nullable String objection) {
    public HelperEntry {
        files = List.copyOf(files);
    }

    /** The id of an entry. */
    public record Id(long value) implements RowId {}

    /** What the family wished. */
    public enum What {
        /** 报一门课. */
        PLACE,
        /** 排候补. */
        JOIN,
        /** 要候补到的名额. */
        ACCEPT,
        /** 不要候补到的名额，或不再候补. */
        LEAVE,
        /** 退课. */
        WITHDRAW,
        /** 填摇号志愿. */
        WISHES
    }

    /** How the wish was put down. */
    public enum How {
        /** 学校印的意愿表. */
        SHEET,
        /** 家长自己写的、签了名的纸. */
        SIGNED,
        /** 家长发来的短信，截图. */
        TEXT
    }

    /** A helper wrote down a family's wish. */
    public record Recorded(int school, Id entry, What what, Pupil.Id pupil, long helper) implements Event {}

    /** The family has the place by it, and was told by text. */
    public record Placed(int school, Id entry, Enrolment.Id enrolment, int phones) implements Event {}

    /** Something else was done by it, and the family was told by text. */
    public record Done(int school, Id entry, What what, int phones) implements Event {}

    /** The family took the place back. */
    public record Undone(int school, Id entry, Enrolment.Id enrolment) implements Event {}

    /** The family says that it was not its wish. */
    public record Objected(int school, Id entry, What what) implements Event {}
}
