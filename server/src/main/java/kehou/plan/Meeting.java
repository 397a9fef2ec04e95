package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.library.ActivityCategory;

/** An offering on a day: planned by its slots or, where there are sessions already, as these say. */
public record Meeting(
        Offering.Id offering,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        Strand strand,
        ActivityCategory category,
        List<Integer> grades) {

    public static Meeting of(Offering offering, LocalDate day, LocalTime from, LocalTime to) {
        return new Meeting(offering.id(), day, from, to, offering.strand(), offering.category(), offering.grades());
    }

    /** Whether it is one of the 'N' of '1+N'. */
    public boolean enriches() {
        return strand.gated() && category != ActivityCategory.HOMEWORK;
    }
}
