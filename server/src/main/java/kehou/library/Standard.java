package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import org.jspecify.annotations.Nullable;

/**
 * One version of an authority's admission standard for courses, instructors or providers (NC-4): the
 * checklist with marks, the evidence each category needs, and how the authority proceeds. A version in
 * force never changes; every admission names the one it was judged by.
 *
 * @param authority number of the organisation that set it
 * @param inForceFrom absent while it is a draft
 * @param edit counts the changes of a draft; a write names the one it has seen
 */
public record Standard(
        int authority,
        Admission.Subject subject,
        int version,
        @Nullable LocalDate inForceFrom,
        StandardContent content,
        int edit) {

    /** A new version is in force from that day. */
    public record PutInForce(int school, Admission.Subject subject, int version) implements Event {}

    /** The part that people write. */
    public record StandardContent(
            @Valid Procedure procedure,
            @NotEmpty @Size(max = 40) List<@Valid StandardItem> items,
            @NotNull @Size(max = 60) List<@Valid StandardEvidence> evidence) {}

    /**
     * How the authority proceeds.
     *
     * @param panelSchool experts that judge what a school submits for its staff; 0: one reviewer
     * @param panelSocial experts that judge what comes from outside; 0: one reviewer
     * @param spread scores further apart than this, in hundredths of the full mark, are discussed
     * @param formalDays service days for the formal check, then for the panel, the decision, an appeal
     */
    public record Procedure(
            @Min(0) @Max(9) int panelSchool,
            @Min(0) @Max(9) int panelSocial,
            @Min(1) @Max(100) int spread,
            @Min(1) @Max(60) int formalDays,
            @Min(1) @Max(60) int reviewDays,
            @Min(1) @Max(60) int decisionDays,
            @Min(1) @Max(60) int appealDays) {
        int panel(Admission.Route route) {
            return route == Admission.Route.SCHOOL ? panelSchool : panelSocial;
        }

        /** One reviewer, a few, all odd: so that advice has a majority. */
        boolean canVote() {
            return List.of(panelSchool, panelSocial).stream().allMatch(n -> n == 0 || n >= 3 && n % 2 == 1);
        }
    }

    /** One line of the checklist: what is asked, the clause it stands on, the most points it gives. */
    public record StandardItem(
            @NotBlank @Size(min = 2, max = 200) String words,
            @NotNull @Size(max = 60) String clause,
            @Min(1) @Max(100) int most) {}

    /** Evidence that a dossier of this category (of any, if absent) must or should have. */
    public record StandardEvidence(
            @Nullable ActivityCategory category, @NotNull EvidenceKind kind, boolean required) {}

    int fullMark() {
        return content.items().stream().mapToInt(StandardItem::most).sum();
    }

    /** The kinds of evidence that a dossier of this category may not lack. */
    List<EvidenceKind> required(@Nullable String category) {
        return content.evidence().stream()
                .filter(StandardEvidence::required)
                .filter(of -> of.category() == null || of.category().name().equals(category))
                .map(StandardEvidence::kind)
                .distinct()
                .toList();
    }
}
