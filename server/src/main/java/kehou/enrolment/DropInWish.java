package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/** The day for which a family books: base care, or a seat of a class that is open to single days. */
public record DropInWish(@NotNull LocalDate date, Offering.@Nullable Id offering) {}
