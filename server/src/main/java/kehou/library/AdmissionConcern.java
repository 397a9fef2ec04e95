package kehou.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admission and whom it concerns now, for whoever tells them.
 *
 * @param applicant account of the person whose dossier it is, where it is a person's
 * @param panel the panel at work, if there is one; {@code experts} are the accounts that still owe it a sheet
 */
public record AdmissionConcern(
        Admission admission, @Nullable Long applicant, Panel.@Nullable Id panel, List<Long> experts) {}
